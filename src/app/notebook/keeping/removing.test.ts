import { expect, it, vi } from "vitest";
import { setTitle } from "../document/actions";
import { documentOf } from "../document/looks";
import { memoryStorage, notebookOf, type Page } from "../notebook.testing";
import { fault, freshBrowsers, page, titlesIn } from "./keeper.testing";
import { pageWithRun, run, runFound, runOf } from "./later.testing";
import { value } from "./library.testing";

freshBrowsers();

/** A page with a kept run, and the id of another notebook that is kept. */
async function pageAndOther(): Promise<readonly [Page, string]> {
  const other = page();
  other.edit(setTitle("Other"));
  await other.keeper.flush();
  return [await pageWithRun(), other.state().id];
}
const turns = async () => {
  for (let i = 0; i < 50; i++) await new Promise(setImmediate);
};

it.each(["remove", "tidy"] as const)("a page frees nothing (%s) while it stores a run", async (way) => {
  const [one, other] = await pageAndOther();
  const seen: string[] = [];
  for (const name of ["saveFile", "save", "remove", "tidy"] as const) {
    const ask = one.library[name] as (...args: unknown[]) => Promise<never>;
    vi.spyOn(one.library, name).mockImplementation(async (...args: unknown[]) => {
      seen.push(name);
      if (name !== way) return ask(...args);
      runOf(one).write(run("late"), "run");
      void one.keeper.flush();
      await turns();
      const done = await ask(...args);
      seen.push("done");
      return done;
    });
  }
  await (way === "remove" ? one.keeper.remove(other, notebookOf("Next")) : one.keeper.recover());
  await one.keeper.flush();
  expect(seen).toEqual([way, "done", "saveFile", "save"]);
  expect(await runFound(one.state().id)).toBe("late");
});

it("a run of which another tab freed a part while it was stored is stored anew", async () => {
  const one = await pageWithRun();
  const two = page();
  const put = IDBObjectStore.prototype.put;
  const removing: Promise<unknown>[] = [];
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, record: { id: string }, key?: IDBValidKey) {
    // Waits its turn behind the piece that is put.
    const asked = put.call(this, record, key);
    if (this.name === "files" && removing.length === 0) removing.push(two.library.tidy([]));
    return asked;
  });
  runOf(one).write(run("late"), "run");
  await one.keeper.flush();
  expect(await Promise.all(removing)).toEqual([{ ok: true, value: null }]);
  expect(await runFound(one.state().id)).toBe("late");
});

it("a notebook that cannot be deleted stays as it is, on screen as well, with what of it is not saved and what comes late", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  const late = runOf(one);
  const save = vi.spyOn(one.library, "save").mockResolvedValue(fault("full"));
  one.edit(setTitle("Mine, unsaved"));
  const remove = vi.spyOn(one.library, "remove").mockResolvedValue(fault("silent"));
  expect(await one.keeper.remove(id, notebookOf("Next"))).toMatchObject({ kind: "keeping/silent" });
  expect([one.notebook().title, one.state().id, one.journal.all().length]).toEqual(["Mine, unsaved", id, 1]);
  save.mockRestore();
  one.keeper.openNew(notebookOf("Next"));
  late.write(run("late"), "run");
  await one.keeper.flush();
  expect(await runFound(id)).toBe("late");
  remove.mockRestore();
  expect(await one.keeper.remove(id, notebookOf("Next"))).toBeNull();
  expect(await titlesIn(one.library)).toEqual([]);
});

it("what of a deleted notebook could not be saved keeps no file of it: a store may be full", async () => {
  const one = await pageWithRun();
  vi.spyOn(one.library, "save").mockResolvedValue(fault("full"));
  one.edit(setTitle("Mine, unsaved"));
  const notebook = documentOf(one.store.getState());
  await one.keeper.remove(one.state().id, notebookOf("Next"));
  const other = page(memoryStorage());
  await value(other.library.fetchFiles([notebook]));
  expect(other.shelf.ids()).toEqual([]);
});

it("a notebook stays where the part that deletes does not come, which is told as that", async () => {
  const one = await pageWithRun();
  vi.doMock("./clearing", () => {
    throw new Error("404");
  });
  expect(await one.keeper.remove(one.state().id, notebookOf("Next"))).toMatchObject({ kind: "headlight/missing-part" });
  await one.keeper.recover();
  vi.doUnmock("./clearing");
  expect([one.notebook().title, await titlesIn(one.library)]).toEqual(["Mine", ["Mine"]]);
  expect(await one.keeper.remove(one.state().id, notebookOf("Next"))).toBeNull();
});

it("a notebook that was left unsaved while it was being deleted does not come back", async () => {
  const one = await pageWithRun();
  const { id } = one.state();
  const { remove } = one.library;
  vi.spyOn(one.library, "remove").mockImplementationOnce(async (...asked) => {
    one.edit(setTitle("Mine, unsaved"));
    runOf(one).write(run("late"), "run");
    one.keeper.openNew(notebookOf("Next"));
    return remove(...asked);
  });
  expect(await one.keeper.remove(id, notebookOf("Not shown"))).toBeNull();
  await one.keeper.flush();
  await one.keeper.flush();
  expect([await titlesIn(one.library), one.notebook().title, one.shelf.ids(), one.journal.all()]).toEqual([[], "Next", [], []]);
});

it.each(["remove", "recover"] as const)("saves go on while the part that deletes takes long to come (%s)", async (way) => {
  const [one, other] = await pageAndOther();
  const actual = await vi.importActual("./clearing");
  let comes = (_: unknown) => {};
  const coming = new Promise((resolve) => (comes = resolve));
  vi.doMock("./clearing", () => coming);
  const done = way === "remove" ? one.keeper.remove(other, notebookOf("Next")) : one.keeper.recover();
  await turns();
  runOf(one).write(run("late"), "run");
  await Promise.race([one.keeper.flush(), new Promise((resolve) => setTimeout(resolve, 500))]);
  const found = await runFound(one.state().id);
  comes(actual);
  await done;
  vi.doUnmock("./clearing");
  expect(found).toBe("late");
  expect(await titlesIn(one.library)).toEqual(way === "remove" ? ["Mine"] : ["Mine", "Other"]);
});

it("deleting a notebook frees no bytes that another tab has just stored, and which nothing names yet", async () => {
  const [one, other] = await pageAndOther();
  const two = page();
  vi.spyOn(one.library, "save").mockReturnValue(new Promise(() => {}));
  runOf(one).write(run("late"), "run");
  void one.keeper.flush();
  await turns();
  expect(await two.keeper.remove(other, notebookOf("Next"))).toBeNull();
  // The page goes before the store has answered for what names them.
  one.keeper.leave();
  const { id } = one.state();
  one.die();
  const three = page();
  await three.keeper.recover();
  expect(await runFound(id)).toBe("late");
});
