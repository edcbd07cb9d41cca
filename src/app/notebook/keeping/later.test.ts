import { describe, expect, it, vi } from "vitest";
import { removeCell } from "../document/moreCells";
import { setTitle } from "../document/actions";
import { notebookOf, probeCell, textCell } from "../notebook.testing";
import { fault, freshBrowsers, page, titlesIn } from "./keeper.testing";
import { leftAndOpenedElsewhere, pageWithRun, run, runFound, runOf } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();

describe("what a cell comes to keep after another notebook was opened", () => {
  it("is kept with the one that was left, whose next tab and changes stay as they were", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const [a, b] = [runOf(one), runOf(one, "b")];
    one.edit(setTitle("Mine, unsaved"));
    one.keeper.openNew(notebookOf("Next", textCell("a")));
    one.edit(setTitle("Next, changed"));
    await one.keeper.flush();
    a.write(run("late"), "run");
    b.write(run("late as well"), "run");
    await one.keeper.flush();
    expect(await titlesIn(one.library)).toEqual(["Mine, unsaved", "Next, changed"]);
    expect(await runFound(id)).toBe("late");
    expect(await runFound(id, "b")).toBe("late as well");
    expect(await one.library.last()).toEqual({ ok: true, value: one.state().id });
    expect(one.state()).toMatchObject({ status: "kept", parted: false });
    expect([runOf(one).read(), one.shelf.ids(), one.journal.all()]).toEqual([undefined, [], []]);
    await one.keeper.recover();
    expect(await runFound(id)).toBe("late");
  });

  it("makes one's own what nothing was changed in before", async () => {
    const one = page();
    one.keeper.openNew(notebookOf("Lesson", textCell("a")), { original: notebookOf("Lesson", textCell("a")) });
    const { id } = one.state();
    const late = runOf(one);
    one.keeper.openNew(notebookOf("Next"));
    late.write(run("late"), "run");
    await one.keeper.flush();
    expect(await titlesIn(one.library)).toEqual(["Lesson"]);
    expect(await runFound(id)).toBe("late");
    expect(await value(one.library.load(id))).toMatchObject({ original: { title: "Lesson" } });
    expect(await one.library.last()).toEqual({ ok: true, value: null });
  });

  it("comes with the files of its notebook where that was never kept", async () => {
    const one = page();
    const given = one.shelf.put(run("a,b"), "given.csv");
    const kept = one.shelf.put(run("early"), "run");
    one.keeper.openNew(notebookOf("Link", probeCell({ fileId: given.id }), { ...textCell("a"), kept }, textCell("b")));
    const { id } = one.state();
    const late = runOf(one, "b");
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    expect(one.shelf.ids()).toEqual([]);
    late.write(run("late"), "run");
    await one.keeper.flush();
    expect(one.shelf.ids()).toEqual([]);
    const other = page();
    await other.keeper.openKept(id);
    expect(await other.shelf.get(given.id)!.text()).toBe("a,b");
    expect([await runFound(id), await runFound(id, "b")]).toEqual(["early", "late"]);
  });

  it("goes where a save went that was under way, also beside another tab's work", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const two = page();
    await two.keeper.openKept(id);
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    const late = runOf(one);
    one.edit(setTitle("One's"));
    const saving = one.keeper.flush();
    one.keeper.openNew(notebookOf("Next"));
    late.write(run("late"), "run");
    await saving;
    await one.keeper.flush();
    const listed = await value(one.library.list());
    expect(listed.map(({ title }) => title).sort()).toEqual(["One's", "Two's"]);
    expect(await runFound(listed.find(({ title }) => title === "One's")!.id)).toBe("late");
    expect(await runFound(id)).toBe("early");
  });

  it("goes beside what another tab did to the notebook meanwhile: neither is lost", async () => {
    const { one, id, late, two } = await leftAndOpenedElsewhere();
    runOf(two).write(run("two's"), "run");
    await two.keeper.flush();
    late.write(run("late"), "run");
    await one.keeper.flush();
    const [beside] = (await value(one.library.list())).filter((each) => each.id !== id);
    expect(await runFound(id)).toBe("two's");
    expect(await runFound(beside!.id)).toBe("late");
    two.edit(setTitle("Two goes on"));
    await two.keeper.flush();
    expect(two.state()).toMatchObject({ id, parted: false });
  });

  it("does not take from another tab what that one does next", async () => {
    const one = await pageWithRun();
    const two = page();
    await two.keeper.openKept(one.state().id);
    const { id } = one.state();
    const late = runOf(one);
    one.keeper.openNew(notebookOf("Next"));
    late.write(run("late"), "run");
    await one.keeper.flush();
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    expect(two.state().parted).toBe(true);
    expect(await titlesIn(two.library)).toEqual(["Mine", "Two's"]);
    expect(await runFound(id)).toBe("late");
  });

  it("brings back neither a notebook nor a cell that was deleted", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const late = runOf(one);
    await one.keeper.remove(id, notebookOf("Next"));
    late.write(run("late"), "run");
    await one.keeper.flush();
    expect(await titlesIn(one.library)).toEqual([]);
    const other = await pageWithRun();
    const ofCell = runOf(other);
    other.edit(removeCell("a"));
    other.keeper.openNew(notebookOf("Next"));
    ofCell.write(run("late"), "run");
    await other.keeper.flush();
    expect((await value(other.library.list())).map(({ revision }) => revision)).toEqual([2]);
    expect(other.shelf.ids()).toEqual([]);
  });

  it("does not stand in the way of what follows where it cannot be kept", async () => {
    const one = await pageWithRun();
    const late = runOf(one);
    one.keeper.openNew(notebookOf("Next"));
    const save = vi.spyOn(one.library, "save").mockResolvedValueOnce(fault("full"));
    late.write(run("late"), "run");
    await one.keeper.flush();
    expect(save).toHaveBeenCalledTimes(1);
    expect(one.shelf.ids()).toEqual([]);
    one.edit(setTitle("Next, changed"));
    await one.keeper.flush();
    expect(one.state().status).toBe("kept");
  });
});
