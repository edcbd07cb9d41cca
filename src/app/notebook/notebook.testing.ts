import { ok } from "../../model/result";
import { VERSION, type Cell, type Notebook } from "./document/document";
import type { WhenAlone } from "./keeping/alone";
import { memoryShelf, type FileRef } from "./keeping/fileShelf";
import { createJournal } from "./keeping/journal";
import { createKeeper } from "./keeping/keeper";
import { openLibrary, type Library, type LibraryParts } from "./keeping/library";
import { createNotebookStore, remembered } from "./document/notebookStore";
import { createTab } from "./keeping/tab";

export const textCell = (id: string): Cell => ({ id, kind: "text", title: "", reads: {}, spec: { markdown: id } });
export const probeCell = ({ tab, ...spec }: { readonly fileId?: string; readonly tab?: string; readonly n?: number }): Cell => ({
  id: "probe", kind: "probe", title: "", reads: {}, spec, ...(tab !== undefined && { look: { tab } }),
});

export const notebookOf = (title: string, ...cells: Cell[]): Notebook => ({ format: "headlight", version: VERSION, title, cells });

export const filesOf = ({ cells }: Notebook): FileRef[] =>
  cells.flatMap(({ spec, kept }) => {
    const given = "fileId" in spec && typeof spec.fileId === "string" ? [{ id: spec.fileId, name: "name" in spec ? String(spec.name) : `${spec.fileId}.csv`, size: 1 }] : [];
    return kept === undefined ? given : [...given, { ...kept, isRun: true }];
  });

/** `localStorage` and `sessionStorage` for Node; holds up to `limit` characters. */
export function memoryStorage(limit = Infinity): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (i) => [...items.keys()][i] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (value.length > limit) throw new DOMException("full", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

export const libraryParts = (): LibraryParts => ({ shelf: memoryShelf(), filesOf, isUnderstood: () => true, read: (json) => ok(json as Notebook) });

export interface Browser {
  readonly local: Storage;
}

type PageParts = Partial<LibraryParts> & { readonly whenAlone?: WhenAlone; readonly touch?: (cellId: string) => void };

/** One page of a browser: its own store, keeper and connection. A reload is another page with the same `session`. */
export function openPage({ local }: Browser, session: Storage = memoryStorage(), { whenAlone = async (work) => void (await work()), touch = () => {}, ...parts }: PageParts = {}) {
  const store = createNotebookStore(notebookOf("Starter", textCell("a"), textCell("b")));
  const needed = () => [...remembered(store), keeper.state.getState().original].flatMap((notebook) => (notebook === null ? [] : filesOf(notebook)));
  const shelf = memoryShelf((id) => keeper.holds(id) || needed().some((ref) => ref.id === id));
  let isAlive = true;
  const opened = openLibrary({ ...libraryParts(), shelf, ...parts });
  /** What is under way when the page dies may still be done, but nobody hears of it. */
  const mortal = <A extends unknown[], T>(ask: (...args: A) => Promise<T>) => (...args: A) =>
    new Promise<T>((resolve, reject) => {
      const ifAlive = <R>(then: (result: R) => void) => (result: R) => void (isAlive && then(result));
      if (isAlive) ask(...args).then(ifAlive(resolve), ifAlive(reject));
    });
  const library: Library = {
    list: mortal(opened.list),
    load: mortal(opened.load),
    save: mortal(opened.save),
    saveFile: mortal(opened.saveFile),
    fetchFiles: mortal(opened.fetchFiles),
    prepare: mortal(opened.prepare),
    remove: mortal(opened.remove),
    tidy: mortal(opened.tidy),
    last: mortal(opened.last),
    close: opened.close,
  };
  const journal = createJournal(
    () => local,
    (json) => json as Notebook,
  );
  const tab = createTab(
    () => session,
    () => "",
  );
  const keeper = createKeeper({ store, library, journal, shelf, tab, whenAlone, touch });
  const { edit, lookAt } = store.getState();
  return {
    store,
    shelf,
    library,
    journal,
    tab,
    keeper,
    session,
    edit,
    lookAt,
    notebook: () => store.getState().notebook,
    state: () => keeper.state.getState(),
    /** What a page does first: it shows what its tab showed. */
    async reopen() {
      const shown = tab.shown();
      return shown === null || shown.fresh ? null : keeper.openKept(shown.id, { writer: shown.writer });
    },
    /** The page is gone: nothing of it runs any more. */
    die() {
      isAlive = false;
      keeper.dispose();
      library.close();
    },
  };
}

export type Page = ReturnType<typeof openPage>;
