import { afterEach, expect, it, vi } from "vitest";
import { say } from "../../base/message";
import { setTitle } from "../document/actions";
import { setCollapsed } from "../document/looks";
import { notebookOf, probeCell, textCell, type Page } from "../notebook.testing";
import { fault, freshBrowsers, newBrowser, page, titlesIn, until } from "./keeper.testing";
import { fileFound, inTwoTabs, laterPage, leave, pageWithRun, run, runOf, silent, withRuns } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();
afterEach(() => say(null));

it("a late run of a deleted notebook does not bring it back beside what another tab made of it, though it was on screen again", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  const two = page();
  await two.keeper.openKept(id);
  const late = runOf(one);
  await leave(one);
  await one.keeper.remove(id, notebookOf("Not shown"));
  two.edit(setTitle("Back"));
  await two.keeper.flush();
  await one.keeper.openKept(id);
  await leave(one);
  late.write(run("late"), "run");
  await one.keeper.flush();
  expect(await titlesIn(one.library)).toEqual(["Back"]);
});

it("a notebook that was only looked at is not doubled by a late run that is refused", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  const two = page();
  await two.keeper.openKept(id);
  const late = runOf(one);
  const answers = silent(one, "save", "saveFile");
  one.lookAt(setCollapsed("b", true));
  await leave(one);
  late.write(run("late"), "run");
  await one.keeper.flush();
  two.edit(setTitle("Two's"));
  await two.keeper.flush();
  const { saveFile } = two.library;
  const answered = answers();
  vi.spyOn(one.library, "saveFile").mockImplementation(async (file) => (file.name === "run" ? fault("full") : saveFile(file)));
  await answered;
  await one.keeper.flush();
  expect(await titlesIn(one.library)).toEqual(["Two's"]);
});

it("files of a notebook that is being opened stay, though one that was left and had them, too, is kept meanwhile", async () => {
  const one = page();
  const { id: fileId } = one.shelf.put(run("a,b"), "f.csv");
  one.edit((notebook) => ({ ...notebook, title: "First", cells: [probeCell({ fileId })] }));
  await one.keeper.flush();
  const { id } = one.state();
  one.keeper.openNew(notebookOf("Copy", probeCell({ fileId })));
  one.edit(setTitle("Copy, mine"));
  await one.keeper.flush();
  const copy = one.state().id;
  await leave(one);
  await one.keeper.openKept(id);
  const answers = silent(one, "save");
  one.edit(setTitle("First, changed"));
  await leave(one);
  const { fetchFiles } = one.library;
  let fetched = () => {};
  const slow = new Promise<void>((resolve) => (fetched = resolve));
  vi.spyOn(one.library, "fetchFiles").mockImplementation(async (notebook) => {
    const done = await fetchFiles(notebook);
    await slow;
    return done;
  });
  const opening = one.keeper.openKept(copy);
  await until(() => expect(one.library.fetchFiles).toHaveBeenCalled());
  await answers();
  fetched();
  await opening;
  expect([one.notebook().title, await one.shelf.get(fileId)?.text()]).toEqual(["Copy, mine", "a,b"]);
});

it("a page of which only words are on their way goes without a question, whatever files of them the store has", async () => {
  const one = page();
  const { id: fileId } = one.shelf.put(run("a,b"), "f.csv");
  one.edit((notebook) => ({ ...notebook, title: "Mine", cells: [probeCell({ fileId })] }));
  await one.keeper.flush();
  const answers = silent(one, "save");
  one.edit(setTitle("Mine 2"));
  await leave(one);
  const asks = one.keeper.isStoring();
  await answers();
  expect(asks).toBe(false);
});

it("what was written down before stays where the last change of a notebook that is left does not fit, and the page is killed", async () => {
  newBrowser(300_000);
  const one = page();
  const wordy = (letters: number) => ({ ...textCell("wordy"), spec: { markdown: "x".repeat(letters) } });
  one.edit((notebook) => ({ ...notebook, title: "First", cells: [wordy(250_000)] }));
  one.edit((notebook) => ({ ...notebook, title: "Second", cells: [wordy(320_000)] }));
  one.keeper.openNew(notebookOf("Next"));
  one.die();
  const two = page();
  await two.keeper.recover();
  expect(await titlesIn(two.library)).toEqual(["First"]);
});

it("a file of a notebook that was on screen twice in silence is kept, where another tab goes on with it and a third one brings both beside that", async () => {
  const { one, two, id } = await inTwoTabs();
  const answers = silent(one, "save");
  one.edit(setTitle("Mine 2"));
  await one.keeper.openKept(id);
  const { id: fileId } = one.shelf.put(run("a,b"), "f.csv");
  one.edit((notebook) => ({ ...notebook, title: "Mine 3", cells: [...notebook.cells, probeCell({ fileId })] }));
  await leave(one);
  two.edit(setTitle("Two's"));
  await two.keeper.flush();
  await laterPage().keeper.recover();
  await answers();
  await one.keeper.flush();
  const found = await Promise.all((await value(one.library.list())).map(async (each) => [each.title, await fileFound(each.id, fileId)]));
  expect([found.filter(([title]) => title !== "Mine 2").sort(), one.shelf.ids()]).toEqual([[["Mine 3", "a,b"], ["Two's", undefined]], []]);
});

/** A change is left in silence; another tab brings it and folds a cell, and then the store answers. */
async function foldedElsewhere(one: Page): Promise<void> {
  const { id } = one.state();
  const answers = silent(one, "save");
  one.edit(setTitle("Mine 2"));
  await leave(one);
  const two = laterPage();
  await two.keeper.openKept(id);
  await two.keeper.flush();
  two.lookAt(setCollapsed("b", true));
  await two.keeper.flush();
  await answers();
}

it("how another tab looks at what it brought of a notebook that was left in silence stays", async () => {
  const one = page();
  one.edit(setTitle("Mine"));
  await one.keeper.flush();
  await foldedElsewhere(one);
  const [kept] = await value(one.library.list());
  expect((await value(one.library.load(kept!.id))).notebook).toMatchObject({ title: "Mine 2", cells: [{ id: "a" }, { id: "b", collapsed: true }] });
});

it.each([true, false])("a late run of a notebook that was left in silence comes into what another tab brought and looks at otherwise since (kept before: %s)", async (kept) => {
  const one = page();
  one.edit(setTitle("Mine"));
  if (kept) await one.keeper.flush();
  const late = runOf(one);
  await foldedElsewhere(one);
  late.write(run("late"), "run");
  await one.keeper.flush();
  expect(await withRuns(one)).toEqual([["Mine 2", "late"]]);
});
