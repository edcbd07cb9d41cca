import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Notebook } from "./document";
import { memoryShelf, type FileRef, type FileShelf } from "./files";
import { openLibrary, type Library } from "./library";

const notebook = (title: string, fileId?: string): Notebook => ({
  format: "headlight",
  version: 1,
  title,
  cells: fileId === undefined ? [] : [{ id: "a", kind: "series", title: "", reads: {}, spec: { fileId } }],
});
const filesOf = ({ cells }: Notebook): FileRef[] =>
  cells.map((cell) => ({ id: (cell.spec as { fileId: string }).fileId, name: "x.csv", size: 1 }));

let clock = 0;
let shelf: FileShelf;
let library: Library;
const open = (onShelf = memoryShelf()) => {
  shelf = onShelf;
  return openLibrary({ shelf, filesOf, now: () => (clock += 1000) });
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  library = open();
});
afterEach(() => library.close());

describe("openLibrary", () => {
  it("keeps notebooks with their files from one visit to the next", async () => {
    const ref = shelf.put(new Blob(["a,b"]), "x.csv");
    await library.save({ id: "n1", notebook: notebook("One", ref.id), revision: 0 });
    await library.save({ id: "n2", notebook: notebook("Two"), revision: 0 });
    library.close();
    library = open();
    expect(await library.last()).toEqual({ ok: true, value: "n2" });
    expect(await library.list()).toMatchObject({ value: [{ id: "n2", title: "Two" }, { id: "n1", title: "One" }] });
    expect(await library.load("n1")).toMatchObject({ value: { notebook: notebook("One", ref.id) } });
    expect(shelf.get(ref.id)).toBeDefined();
  });

  it("counts revisions and refuses to write over another tab's", async () => {
    expect(await library.save({ id: "n", notebook: notebook("1"), revision: 0 })).toMatchObject({ value: { revision: 1 } });
    expect(await library.save({ id: "n", notebook: notebook("2"), revision: 1 })).toMatchObject({ value: { revision: 2 } });
    expect(await library.save({ id: "n", notebook: notebook("other tab"), revision: 1 })).toMatchObject({ error: { kind: "conflict" } });
    expect(await library.load("n")).toMatchObject({ value: { notebook: { title: "2" } } });
  });

  it("keeps a notebook again after its store was wiped", async () => {
    await library.save({ id: "n", notebook: notebook("1"), revision: 0 });
    await library.remove("n");
    expect(await library.load("n")).toMatchObject({ error: { kind: "gone" } });
    expect(await library.save({ id: "n", notebook: notebook("1"), revision: 1 })).toMatchObject({ ok: true });
  });

  it("keeps the original to go back to", async () => {
    await library.save({ id: "n", notebook: notebook("changed"), revision: 0, original: notebook("as it came") });
    expect(await library.load("n")).toMatchObject({ value: { original: { title: "as it came" } } });
  });

  it("frees a file with the last notebook that names it", async () => {
    const ref = shelf.put(new Blob(["a,b"]), "x.csv");
    await library.save({ id: "n1", notebook: notebook("One", ref.id), revision: 0 });
    await library.save({ id: "n2", notebook: notebook("Two", ref.id), revision: 0 });
    const reload = async (id: string) => {
      library.close();
      library = open();
      await library.load(id);
      return shelf.get(ref.id) !== undefined;
    };
    await library.remove("n1");
    expect(await reload("n2")).toBe(true);
    await library.remove("n2");
    // With a fresh shelf only the store could still have the bytes.
    library.close();
    library = open();
    await library.save({ id: "n3", notebook: notebook("Three", ref.id), revision: 0 });
    expect(await reload("n3")).toBe(false);
  });

  it("says in words when the browser keeps nothing or is full", async () => {
    globalThis.indexedDB = { open: () => { throw new DOMException("no", "SecurityError"); } } as unknown as IDBFactory;
    const closed = open();
    expect(await closed.save({ id: "n", notebook: notebook("1"), revision: 0 })).toMatchObject({ error: { kind: "unavailable" } });
    globalThis.indexedDB = { open: () => { throw new DOMException("no", "QuotaExceededError"); } } as unknown as IDBFactory;
    expect(await open().save({ id: "n", notebook: notebook("1"), revision: 0 })).toMatchObject({ error: { kind: "full" } });
  });
});
