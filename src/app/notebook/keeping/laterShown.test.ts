import { describe, expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { notebookOf } from "../notebook.testing";
import { freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { pageWithRun, run, runFound, runOf } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();

describe("what a cell comes to keep after another notebook was opened, where its own is open again", () => {
  it("is on screen where the notebook is again, and goes on with it", async () => {
    const touch = vi.fn();
    const one = await pageWithRun(page(undefined, { touch }));
    const { id } = one.state();
    const late = runOf(one);
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.openKept(id);
    late.write(run("late"), "run");
    await until(async () => expect(await runOf(one).read()!.text()).toBe("late"));
    expect(touch.mock.calls).toEqual([["a"]]);
    one.edit(setTitle("Goes on"));
    await one.keeper.flush();
    expect(await titlesIn(one.library)).toEqual(["Goes on"]);
    expect(await runFound(id)).toBe("late");
  });

  it("is on screen where the notebook was opened again while it was on its way into the library, and parts from nothing", async () => {
    const touch = vi.fn();
    const one = await pageWithRun(page(undefined, { touch }));
    const { id } = one.state();
    const late = runOf(one);
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    const { save } = one.library;
    vi.spyOn(one.library, "save").mockImplementationOnce(async (change) => {
      await one.keeper.openKept(id);
      one.edit(setTitle("Changed at once"));
      return save(change);
    });
    late.write(run("late"), "run");
    await until(() => expect(touch.mock.calls).toEqual([["a"]]));
    expect(await runOf(one).read()!.text()).toBe("late");
    await one.keeper.flush();
    expect(one.state()).toMatchObject({ id, parted: false, status: "kept" });
    expect(await titlesIn(one.library)).toEqual(["Changed at once"]);
    expect(await runFound(id)).toBe("late");
  });

  it("stands beside a notebook that is on screen again with another run", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const late = runOf(one);
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.openKept(id);
    runOf(one).write(run("newer"), "run");
    await one.keeper.flush();
    late.write(run("late"), "run");
    await one.keeper.flush();
    expect(await runOf(one).read()!.text()).toBe("newer");
    const [beside] = (await value(one.library.list())).filter((each) => each.id !== id);
    expect([await runFound(id), await runFound(beside!.id)]).toEqual(["newer", "late"]);
  });
});
