import { afterEach, expect, it, vi } from "vitest";
import { say, useMessage } from "../../base/message";
import { setTitle } from "../document/actions";
import { memoryStorage, notebookOf, probeCell } from "../notebook.testing";
import { fault, freshBrowsers, page, titlesIn } from "./keeper.testing";
import { laterPage, pageWithRun, run, runFound, runOf, silent } from "./later.testing";

freshBrowsers();
afterEach(() => say(null));

it("a notebook that was deleted and that another tab brought back keeps what comes of it again", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  const two = page();
  await two.keeper.openKept(id);
  await one.keeper.remove(id, notebookOf("Next"));
  two.edit(setTitle("Back"));
  await two.keeper.flush();
  await one.keeper.openKept(id);
  const late = runOf(one);
  one.edit(setTitle("Back, changed"));
  one.keeper.openNew(notebookOf("Next"));
  late.write(run("late"), "run");
  await one.keeper.flush();
  expect([await titlesIn(one.library), await runFound(id)]).toEqual([["Back, changed"], "late"]);
});

it("a late run does not bring back a notebook that another tab deleted", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  const late = runOf(one);
  one.keeper.openNew(notebookOf("Next"));
  await one.keeper.flush();
  expect(await page().keeper.remove(id, notebookOf("Not shown"))).toBeNull();
  late.write(run("late"), "run");
  await one.keeper.flush();
  expect([await titlesIn(one.library), useMessage.getState().message]).toEqual([[], null]);
});

it("a notebook that is opened again while what was left of it is being kept has all of it, and goes on alone", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  runOf(one).write(run("late"), "run");
  one.keeper.openNew(notebookOf("Next"));
  await one.keeper.openKept(id);
  expect(await runOf(one).read()!.text()).toBe("late");
  one.edit(setTitle("Goes on"));
  await one.keeper.flush();
  expect([await titlesIn(one.library), one.state().parted, await runFound(id)]).toEqual([["Goes on"], false, "late"]);
});

it("a late run that the store did not answer for is tried again where it refuses the one after it", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  const a = runOf(one);
  one.keeper.openNew(notebookOf("Next"));
  await one.keeper.flush();
  const answers = silent(one, "saveFile");
  a.write(run("late"), "run");
  await one.keeper.flush();
  vi.mocked(one.library.saveFile).mockResolvedValue(fault("full"));
  a.write(run("later still"), "run");
  await one.keeper.flush();
  await answers();
  expect([await runFound(id), useMessage.getState().message?.text]).toMatchObject(["late", { kind: "keeping/late-run" }]);
});

it("a file of a notebook that was left is on its way until the library has it: the browser asks before the page goes", async () => {
  const one = page(memoryStorage());
  const { id } = one.shelf.put(run("a,b"), "given.csv");
  one.edit((notebook) => ({ ...notebook, cells: [probeCell({ fileId: id })] }));
  one.keeper.openNew(notebookOf("Next"));
  expect(one.keeper.isStoring()).toBe(true);
  await one.keeper.flush();
  expect(one.keeper.isStoring()).toBe(false);
});

it("what a page had left does not come back beside what it went on to, where the store answered only for that", async () => {
  const gone = page();
  vi.spyOn(gone.library, "save").mockResolvedValue(fault("full"));
  gone.edit(setTitle("Mine"));
  await gone.keeper.flush();
  gone.die();
  const one = page(gone.session);
  const save = vi.spyOn(one.library, "save").mockResolvedValue(fault("silent"));
  await one.reopen();
  await one.keeper.flush();
  one.edit(setTitle("Mine, changed"));
  save.mockReset().mockResolvedValueOnce(fault("silent"));
  one.keeper.openNew(notebookOf("Next"));
  await one.keeper.flush();
  await laterPage().keeper.recover();
  expect([await titlesIn(one.library), one.journal.all()]).toEqual([["Mine, changed"], []]);
});

it("a notebook that another tab deleted does not come back with what was left of it while the store did not answer", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  const answers = silent(one, "save");
  one.edit(setTitle("Changed"));
  runOf(one).write(run("late"), "run");
  one.keeper.openNew(notebookOf("Next"));
  await one.keeper.flush();
  expect(await page().keeper.remove(id, notebookOf("Not shown"))).toBeNull();
  await answers();
  await one.keeper.flush();
  expect([await titlesIn(one.library), useMessage.getState().message]).toEqual([[], null]);
});

it("a late run is on screen where the one before it was refused and its notebook is open again", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  vi.spyOn(one.library, "saveFile").mockResolvedValueOnce(fault("full"));
  const a = runOf(one);
  a.write(run("refused"), "run");
  await one.keeper.flush();
  one.keeper.openNew(notebookOf("Next"));
  await one.keeper.flush();
  await one.keeper.openKept(id);
  expect(await runOf(one).read()!.text()).toBe("early");
  a.write(run("late"), "run");
  await one.keeper.flush();
  await one.keeper.flush();
  expect(await runOf(one).read()!.text()).toBe("late");
  one.edit(setTitle("Goes on"));
  await one.keeper.flush();
  expect(await titlesIn(one.library)).toEqual(["Goes on"]);
});

it("what a page that is gone left, and another tab brought beside, is gone on with there", async () => {
  const dead = await pageWithRun();
  const { id } = dead.state();
  const two = page();
  await two.keeper.openKept(id);
  dead.edit(setTitle("Dead's"));
  dead.die();
  two.edit(setTitle("Two's"));
  await two.keeper.flush();
  const one = page();
  const save = vi.spyOn(one.library, "save").mockResolvedValue(fault("silent"));
  await one.keeper.openKept(id);
  await one.keeper.flush();
  await page().keeper.recover();
  one.edit(setTitle("Dead's, changed"));
  save.mockRestore();
  one.keeper.openNew(notebookOf("Next"));
  await one.keeper.flush();
  await one.keeper.flush();
  expect(await titlesIn(one.library)).toEqual(["Dead's, changed", "Two's"]);
});
