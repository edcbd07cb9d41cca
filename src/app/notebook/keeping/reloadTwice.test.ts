import { expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { setCollapsed } from "../document/looks";
import { probeCell, type Page } from "../notebook.testing";
import { fault, freshBrowsers, page, titlesIn } from "./keeper.testing";
import { fileFound, inTwoTabs, laterPage, leave, run, silent } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();

const hangs = ({ library }: Page) => vi.spyOn(library, "save").mockReturnValue(new Promise(() => {}));

/** The page is reloaded while the store does not answer, and goes as soon as this was done. */
async function reloadedFor(session: Storage, does: (next: Page) => void): Promise<void> {
  const next = page(session);
  hangs(next);
  await next.reopen();
  does(next);
  next.die();
}

const fold = ({ lookAt }: Page) => lookAt(setCollapsed("b", true));

it("a look at what a page had left, which was never kept, stays, and what comes next is no second notebook", async () => {
  const first = page();
  first.edit(setTitle("1"));
  const [left] = first.journal.all();
  first.die();
  await reloadedFor(first.session, fold);
  const third = page(first.session);
  await third.library.save(left!);
  await third.reopen();
  await third.keeper.flush();
  expect((await value(third.library.load(left!.id))).notebook.cells[1]).toMatchObject({ collapsed: true });
  expect(third.tab.shown()).toMatchObject({ fresh: false });
  third.edit(setTitle("2"));
  await third.keeper.flush();
  expect([await titlesIn(third.library), third.state().parted]).toEqual([["2"], false]);
});

it("work that was only looked at after a reload is not lost with that look, where another tab worked on the notebook", async () => {
  const { one, two: other } = await inTwoTabs();
  one.edit(setTitle("2"));
  one.die();
  await reloadedFor(one.session, fold);
  other.edit(setTitle("Other's"));
  await other.keeper.flush();
  const third = page(one.session);
  await third.reopen();
  await third.keeper.recover();
  expect(await titlesIn(third.library)).toEqual(["2", "Other's"]);
});

it("nor where the notebook is left before the store answers for that work", async () => {
  const { one, two: other } = await inTwoTabs();
  one.edit(setTitle("2"));
  one.die();
  const next = page(one.session);
  const save = vi.spyOn(next.library, "save").mockResolvedValue(fault("silent"));
  await next.reopen();
  await next.keeper.flush();
  fold(next);
  other.edit(setTitle("Other's"));
  await other.keeper.flush();
  save.mockReset().mockResolvedValueOnce(fault("silent"));
  await leave(next);
  await laterPage().keeper.recover();
  expect(await titlesIn(next.library)).toEqual(["2", "Other's"]);
});

it("a file of a notebook that was left in silence is kept, where two more pages went on with it and had to part from another tab", async () => {
  const { one, two: other } = await inTwoTabs();
  const { id } = one.state();
  const answers = silent(one, "save", "saveFile");
  const { id: fileId } = one.shelf.put(run("a,b"), "f.csv");
  one.edit((notebook) => ({ ...notebook, title: "2", cells: [...notebook.cells, probeCell({ fileId })] }));
  await leave(one);
  const two = page();
  hangs(two);
  await two.keeper.openKept(id);
  two.edit(setTitle("3"));
  two.die();
  other.edit(setTitle("Other's"));
  await other.keeper.flush();
  const three = laterPage();
  await three.keeper.openKept(id);
  await three.keeper.flush();
  await answers();
  const found = await Promise.all((await value(one.library.list())).map(async (each) => [each.title, await fileFound(each.id, fileId)]));
  expect(found).toContainEqual(["3", "a,b"]);
});
