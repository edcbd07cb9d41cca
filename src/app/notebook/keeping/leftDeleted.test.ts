import { afterEach, describe, expect, it, vi } from "vitest";
import { say, useMessage } from "../../base/message";
import { setTitle } from "../document/actions";
import { notebookOf, probeCell, type Page } from "../notebook.testing";
import { freshBrowsers, page, titlesIn, until } from "./keeper.testing";
import { fileFound, inTwoTabs, laterPage, leave, pageWithRun, run, runOf, silent, withRuns } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();
afterEach(() => say(null));

const removedElsewhere = (id: string) => page().keeper.remove(id, notebookOf("Not shown"));

/** What is on screen is left in silence, on screen again and deleted by another tab, before the store answers. */
async function deletedOnScreen(one: Page) {
  const { id } = one.state();
  const answers = silent(one, "save");
  one.edit(setTitle("Mine 2"));
  await leave(one);
  await one.keeper.openKept(id);
  await one.keeper.flush();
  expect(await removedElsewhere(id)).toBeNull();
  await answers();
}

/** A tab whose next save is answered only once the returned function is called. */
function held(one: Page) {
  const { save } = one.library;
  let answer = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  vi.spyOn(one.library, "save").mockImplementationOnce(async (change) => {
    const done = await save(change);
    await answered;
    return done;
  });
  return answer;
}

describe("a notebook that was left while the store did not answer, and that another tab deleted", () => {
  it("is not written over what a third tab brings back of it", async () => {
    const { one, two, id } = await inTwoTabs();
    for (const title of ["Mine 2", "Mine 3"]) {
      one.edit(setTitle(title));
      await one.keeper.flush();
    }
    const answers = silent(one, "save");
    one.edit(setTitle("Mine 4"));
    await leave(one);
    expect(await removedElsewhere(id)).toBeNull();
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    await answers();
    expect(await titlesIn(one.library)).toEqual(["Two's"]);
  });

  it("has its run beside, where another tab brought it there first", async () => {
    const one = await pageWithRun();
    const { id } = one.state();
    const two = page();
    await two.keeper.openKept(id);
    const answers = silent(one, "save", "saveFile");
    one.edit(setTitle("One's"));
    runOf(one).write(run("late"), "run");
    await leave(one);
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    await laterPage().keeper.recover();
    expect(await titlesIn(two.library)).toEqual(["One's", "Two's"]);
    expect(await two.keeper.remove(id, notebookOf("Not shown"))).toBeNull();
    await answers();
    await one.keeper.flush();
    expect([(await withRuns(one)).map(([, text]) => text), useMessage.getState().message]).toEqual([["late"], null]);
  });

  it.each([false, true])("is kept with its file where it is on screen again, gone on with and left (kept in between: %s)", async (isKept) => {
    const one = page();
    one.edit(setTitle("Mine"));
    await one.keeper.flush();
    await deletedOnScreen(one);
    if (isKept) {
      one.edit(setTitle("Goes on"));
      await one.keeper.flush();
    }
    const { id: fileId } = one.shelf.put(run("a,b"), "f.csv");
    one.edit((notebook) => ({ ...notebook, title: "Goes on and on", cells: [...notebook.cells, probeCell({ fileId })] }));
    await leave(one);
    await one.keeper.flush();
    const found = await Promise.all((await value(one.library.list())).map(async (each) => [each.title, await fileFound(each.id, fileId)]));
    expect([found, one.journal.all(), one.shelf.ids()]).toEqual([[["Goes on and on", "a,b"]], [], []]);
  });

  it("is kept with a late run, too", async () => {
    const one = await pageWithRun();
    await deletedOnScreen(one);
    one.edit(setTitle("Goes on"));
    await one.keeper.flush();
    const late = runOf(one);
    await leave(one);
    late.write(run("late"), "run");
    await one.keeper.flush();
    expect(await withRuns(one)).toEqual([["Goes on", "late"]]);
  });
});

describe("a notebook that parts from another tab's while it is left", () => {
  /** One whose save beside the other tab's notebook is not answered yet, when `last` is done and it is left, and the other's is deleted. */
  async function parted(last: (one: Page) => void) {
    const one = await pageWithRun();
    const { id } = one.state();
    const two = page();
    await two.keeper.openKept(id);
    two.edit(setTitle("Two's"));
    await two.keeper.flush();
    const late = runOf(one);
    one.edit(setTitle("One's"));
    const answer = held(one);
    const saving = one.keeper.flush();
    await until(async () => expect((await value(two.library.list())).length).toBe(2));
    last(one);
    one.keeper.openNew(notebookOf("Next"));
    expect(await two.keeper.remove(id, notebookOf("Not shown"))).toBeNull();
    answer();
    await saving;
    await one.keeper.flush();
    return { one, late };
  }

  it("has its last change where the other's is deleted", async () => {
    const { one } = await parted(({ edit }) => edit(setTitle("One's, further")));
    expect(await titlesIn(one.library)).toContain("One's, further");
  });

  it("has its late run there", async () => {
    const { one, late } = await parted(() => {});
    late.write(run("late"), "run");
    await one.keeper.flush();
    expect(await withRuns(one)).toContainEqual(["One's", "late"]);
  });
});
