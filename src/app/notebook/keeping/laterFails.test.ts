import { afterEach, describe, expect, it, vi } from "vitest";
import { say, useMessage } from "../../base/message";
import { setTitle } from "../document/actions";
import { notebookOf, probeCell, textCell } from "../notebook.testing";
import { fault, freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { leftAndOpenedElsewhere, pageWithRun, run, runFound, runOf, silent } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();
afterEach(() => say(null));

const said = () => useMessage.getState().message?.text ?? null;

describe("what a cell comes to keep after another notebook was opened, where the store", () => {
  it.each(["save", "saveFile"] as const)("does not answer (%s), is kept once it does", async (name) => {
    const one = await pageWithRun();
    const { id } = one.state();
    const late = runOf(one);
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    const answers = silent(one, name);
    late.write(run("late"), "run");
    await one.keeper.flush();
    expect(await runFound(id)).toBe("early");
    await answers();
    expect([await runFound(id), one.shelf.ids(), said()]).toEqual(["late", [], null]);
  });

  it.each(["given", "early"])("does not answer for the files that its notebook came with (first: %s), is asked for all of them again", async (first) => {
    const one = page();
    const given = one.shelf.put(run("a,b"), "given");
    const kept = one.shelf.put(run("early"), "early");
    one.keeper.openNew(notebookOf("Link", probeCell({ fileId: given.id }), { ...textCell("a"), kept }, textCell("b")));
    const { id } = one.state();
    const late = runOf(one, "b");
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    const { saveFile } = one.library;
    const answers = silent(one, "saveFile");
    const silentId = first === "given" ? given.id : kept.id;
    vi.mocked(one.library.saveFile).mockImplementation(async (file) => (file.id === silentId ? fault("silent") : saveFile(file)));
    late.write(run("late"), "run");
    await one.keeper.flush();
    expect([one.shelf.ids(), await runFound(id, "b")]).toEqual([[], first === "given" ? "late" : undefined]);
    await answers();
    const other = page();
    await other.keeper.openKept(id);
    expect([await other.shelf.get(given.id)?.text(), await runFound(id), await runFound(id, "b")]).toEqual(["a,b", "early", "late"]);
    expect(one.shelf.ids()).toEqual([]);
  });

  it("does not answer gives way to what its cell comes to keep next", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const late = runOf(one);
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    const answers = silent(one, "saveFile");
    late.write(run("late"), "run");
    await one.keeper.flush();
    vi.mocked(one.library.saveFile).mockRestore();
    late.write(run("later still"), "run");
    await one.keeper.flush();
    await answers();
    expect(await runFound(id)).toBe("later still");
    expect((await value(one.library.load(id))).revision).toBe(3);
  });

  it("refuses it, is told, and is not named by what another cell comes to keep", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const [a, b] = [runOf(one), runOf(one, "b")];
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    for (const name of ["save", "saveFile"] as const) {
      say(null);
      vi.spyOn(one.library, name).mockResolvedValueOnce(fault("full"));
      a.write(run("late"), "run");
      await one.keeper.flush();
      expect(said()).toEqual({ kind: "keeping/late-run", params: {} });
    }
    b.write(run("of b"), "run");
    await one.keeper.flush();
    expect([await runFound(id), await runFound(id, "b"), one.shelf.ids()]).toEqual(["early", "of b", []]);
  });

  it.each(["before", "after"])("refuses it, keeps what was kept last, %s the notebook was left", async (when) => {
    const one = await pageWithRun();
    const { id } = one.state();
    const a = runOf(one);
    if (when === "before") a.write(run("late"), "run");
    one.keeper.openNew(notebookOf("Next"));
    if (when === "after") a.write(run("late"), "run");
    await one.keeper.flush();
    vi.spyOn(one.library, "saveFile").mockResolvedValueOnce(fault("full"));
    a.write(run("later still"), "run");
    await one.keeper.flush();
    expect(await runFound(id)).toBe("late");
  });

  it("took nothing of what was left, is on screen where that is open again as it was written down", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const a = runOf(one);
    a.write(run("late"), "run");
    vi.spyOn(one.library, "saveFile").mockResolvedValueOnce(fault("full"));
    const save = vi.spyOn(one.library, "save").mockResolvedValue(fault("full"));
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    await one.keeper.openKept(id);
    expect(await runOf(one).read()!.text()).toBe("early");
    save.mockRestore();
    a.write(run("later still"), "run");
    await until(async () => expect(await runOf(one).read()!.text()).toBe("later still"));
    await one.keeper.flush();
    expect([await titlesIn(one.library), await runFound(id)]).toEqual([["Mine"], "later still"]);
  });

  it("did not take what was left either, stands beside what was left", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const b = runOf(one, "b");
    runOf(one).write(run("late"), "run");
    one.edit(setTitle("Mine, changed"));
    vi.spyOn(one.library, "saveFile").mockResolvedValueOnce(fault("full"));
    vi.spyOn(one.library, "save").mockResolvedValueOnce(fault("full"));
    one.keeper.openNew(notebookOf("Next"));
    await one.keeper.flush();
    b.write(run("of b"), "run");
    await one.keeper.flush();
    expect([await titlesIn(one.library), await runFound(id), await runFound(id, "b")]).toEqual([["Mine, changed"], "early", "of b"]);
  });

  it("fails where the notebook is open again, takes that one's place back to no earlier revision", async () => {
    const { one, id, late, two } = await leftAndOpenedElsewhere();
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    vi.spyOn(one.library, "save").mockImplementationOnce(async () => {
      await one.keeper.openKept(id);
      return fault("full");
    });
    late.write(run("late"), "run");
    await until(async () => expect(await runOf(one).read()!.text()).toBe("late"));
    await one.keeper.flush();
    expect(one.state()).toMatchObject({ id, revision: 3, parted: false });
    expect([await titlesIn(one.library), await runFound(id), said()]).toEqual([["Two's"], "late", null]);
  });
});
