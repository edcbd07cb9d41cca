import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { insertCell, moveCell, removeCell, setTitle, updateSpec } from "./actions";
import type { Notebook } from "./document";
import { memoryShelf } from "./files";
import { createKeeper } from "./keeper";
import { openLibrary } from "./library";
import { createNotebookStore, redo, undo } from "./store";

const cell = (id: string) => ({ id, kind: "text", title: "", reads: {}, spec: { markdown: id } });
const starter: Notebook = { format: "headlight", version: 1, title: "Starter", cells: [cell("a"), cell("b")] };

/** One tab: its own store, keeper and connection. */
function tab() {
  const store = createNotebookStore(starter);
  const library = openLibrary({ shelf: memoryShelf(), filesOf: () => [] });
  return { store, library, keeper: createKeeper(store, library) };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("createKeeper", () => {
  it("keeps nothing before the first change, everything after", async () => {
    const { store, library, keeper } = tab();
    keeper.openNew(starter, starter);
    await keeper.flush();
    expect(await library.list()).toEqual({ ok: true, value: [] });
    store.getState().edit(setTitle("Mine"));
    expect(keeper.state.getState().status).toBe("changed");
    await keeper.flush();
    expect(keeper.state.getState()).toMatchObject({ status: "kept", revision: 1 });
    expect(await library.list()).toMatchObject({ value: [{ title: "Mine" }] });
  });

  it("saves by itself within a second", async () => {
    const { store, keeper, library } = tab();
    store.getState().edit(setTitle("Soon"));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await library.list()).toMatchObject({ value: [{ title: "Soon" }] });
    keeper.dispose();
  });

  it("does not write over another tab's work; both can go on", async () => {
    const one = tab();
    one.store.getState().edit(setTitle("From one"));
    await one.keeper.flush();
    const { id } = one.keeper.state.getState();
    const two = tab();
    await two.keeper.openKept(id);
    two.store.getState().edit(setTitle("From two"));
    await two.keeper.flush();
    one.store.getState().edit(setTitle("From one again"));
    await one.keeper.flush();
    expect(one.keeper.state.getState()).toMatchObject({ status: "failed", problem: { kind: "conflict" } });
    one.store.getState().edit(setTitle("Still one"));
    await one.keeper.continueAsCopy();
    const titles = await one.library.list();
    expect(titles.ok && titles.value.map(({ title }) => title).sort()).toEqual(["From two", "Still one"]);
  });

  it("a new notebook never takes the place of the one before", async () => {
    const { store, library, keeper } = tab();
    store.getState().edit(setTitle("Mine"));
    await keeper.flush();
    keeper.openNew({ ...starter, title: "From a link" }, starter);
    store.getState().edit(setTitle("Link, changed"));
    await keeper.flush();
    const list = await library.list();
    expect(list.ok && list.value.map(({ title }) => title).sort()).toEqual(["Link, changed", "Mine"]);
    expect(keeper.state.getState().original).toEqual(starter);
  });

  it("says when a kept notebook is gone", async () => {
    expect(await tab().keeper.openKept("nobody")).toMatchObject({ kind: "gone" });
  });

  it("after any sequence of edits, what was flushed last is what a dead tab leaves, exactly", async () => {
    const edit = fc.oneof(
      fc.string().map((title) => (store: ReturnType<typeof tab>["store"]) => store.getState().edit(setTitle(title))),
      fc.string().map((markdown) => (store: ReturnType<typeof tab>["store"]) => store.getState().edit(updateSpec("a", { markdown }))),
      fc.constant((store: ReturnType<typeof tab>["store"]) => store.getState().edit(removeCell("b"))),
      fc.nat(3).map((at) => (store: ReturnType<typeof tab>["store"]) => store.getState().edit(moveCell("a", at))),
      fc.nat(1e6).map((n) => (store: ReturnType<typeof tab>["store"]) => store.getState().edit(insertCell(cell(`n${n}`), 1))),
      fc.constant(undo),
      fc.constant(redo),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 20 }), fc.array(edit, { maxLength: 5 }), async (kept, lost) => {
        globalThis.indexedDB = new IDBFactory();
        const { store, keeper } = tab();
        store.getState().edit(setTitle("first"));
        for (const act of kept) act(store);
        await keeper.flush();
        const expected = store.getState().notebook;
        for (const act of lost) act(store);
        keeper.dispose();
        const next = tab();
        expect(await next.keeper.openKept(keeper.state.getState().id)).toBeNull();
        expect(next.store.getState().notebook).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
