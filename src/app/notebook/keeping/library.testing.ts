import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, vi } from "vitest";
import type { Result } from "../../../model/result";
import type { Notebook } from "../document/document";
import { memoryShelf, type FileShelf } from "./fileShelf";
import type { Unsaved } from "./journal";
import { openLibrary, type Library, type LibraryParts } from "./library";
import { libraryParts, notebookOf, probeCell } from "../notebook.testing";

export let clock = 0;
export let shelf: FileShelf;
export let library: Library;
export const open = (parts: Partial<LibraryParts> = {}) => {
  shelf = memoryShelf();
  return openLibrary({ ...libraryParts(), shelf, now: () => (clock += 1000), ...parts });
};
export const reopen = (parts?: Partial<LibraryParts>) => {
  library.close();
  library = open(parts);
};
export const withFile = (title: string, fileId: string) => notebookOf(title, probeCell({ fileId }));
export const change = (id: string, notebook: Notebook, revision = 0, more: Partial<Unsaved> = {}): Unsaved => ({
  id, notebook, revision, writer: "me", change: revision + 1, worked: true, at: 1, ...more,
});
export async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.error));
  return settled.value;
}
export const titles = async () => (await value(library.list())).map(({ title }) => title).sort();
/** Does something to a store behind the library's back. */
export const behind = async <T>(name: "notebooks" | "files" | "settings", work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  await library.list();
  const done = <R>(request: IDBRequest<R>) => new Promise<R>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const db = await done(indexedDB.open("headlight"));
  const result = await done(work(db.transaction(name, "readwrite").objectStore(name)));
  db.close();
  return result;
};
export const storedKeys = () => behind("files", (store) => store.getAllKeys());
/** Keeps every transaction waiting until the returned function is called. */
export const block = async () => {
  let released = false;
  await behind("notebooks", (store) => {
    const again = () => {
      if (!released) store.get("x").onsuccess = again;
    };
    again();
    return store.get("x");
  });
  return () => {
    released = true;
  };
};
export const keepWithFile = async (id: string, fileId: string, bytes = "a,b", revision = 0, more: Partial<Unsaved> = {}) => {
  shelf.restore(fileId, new Blob([bytes]));
  const saved = await value(library.save(change(id, withFile(id, fileId), revision, more)));
  for (const file of saved.missing) await value(library.saveFile(file));
  return saved;
};

/** The store has no room for these entries of files from here on. */
export function noRoom(isFor: (id: string) => boolean = () => true): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, record: { id: string }, key?: IDBValidKey) {
    if (this.name === "files" && isFor(record.id)) throw new DOMException("no room", "QuotaExceededError");
    return put.call(this, record, key);
  });
}

/** Each test has a browser of its own. */
export function freshBrowsers(): void {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    library = open();
  });
  afterEach(() => {
    library.close();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}
