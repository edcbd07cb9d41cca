import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { ok, problem, type Problem, type Result } from "../../model/result";
import type { Notebook } from "./document";
import type { FileRef, FileShelf } from "./files";

/** A kept notebook as the list shows it. */
export interface KeptNotebook {
  readonly id: string;
  readonly title: string;
  /** ms since 1970 of the last save. */
  readonly savedAt: number;
  /** Counts the saves, so that a tab notices when another one saved in between. */
  readonly revision: number;
}

interface KeptRecord extends KeptNotebook {
  readonly notebook: Notebook;
  /** What came from a link or the gallery, to go back to. */
  readonly original?: Notebook | undefined;
}

interface LibrarySchema extends DBSchema {
  notebooks: { key: string; value: KeptRecord };
  /** Bytes of given files; a file can serve several notebooks. */
  files: { key: string; value: { readonly id: string; readonly blob: Blob } };
  /** `last`: the id of the notebook that was open last. */
  settings: { key: string; value: string };
}

/**
 * One's own notebooks, kept in this browser (IndexedDB). Problems: `conflict` (another tab saved in
 * between), `gone` (the notebook is no longer there), `full`, `unavailable` (the browser keeps nothing).
 */
export interface Library {
  readonly list: () => Promise<Result<KeptNotebook[]>>;
  readonly load: (id: string) => Promise<Result<KeptRecord>>;
  /** Saves a new notebook, or the next revision of one. `revision` is that of the last save, 0 for a new one. */
  readonly save: (request: SaveRequest) => Promise<Result<KeptNotebook>>;
  readonly remove: (id: string) => Promise<Result<null>>;
  readonly last: () => Promise<Result<string | null>>;
  readonly close: () => void;
}

export interface SaveRequest {
  readonly id: string;
  readonly notebook: Notebook;
  readonly revision: number;
  readonly original?: Notebook | undefined;
}

const NAME = "headlight";

export interface LibraryParts {
  readonly shelf: FileShelf;
  /** The files that a notebook names: those are kept with it. */
  readonly filesOf: (notebook: Notebook) => readonly FileRef[];
  /** ms since 1970. */
  readonly now?: () => number;
}

export function openLibrary({ shelf, filesOf, now = Date.now }: LibraryParts): Library {
  let opening: Promise<IDBPDatabase<LibrarySchema>> | null = null;

  const database = () => {
    opening ??= openDB<LibrarySchema>(NAME, 1, {
      upgrade(db) {
        db.createObjectStore("notebooks", { keyPath: "id" });
        db.createObjectStore("files", { keyPath: "id" });
        db.createObjectStore("settings");
      },
      // The browser closed it (its data were cleared): the next use opens a new one.
      terminated: () => (opening = null),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    opening.catch(() => (opening = null));
    return opening;
  };

  const attempt = async <T>(work: (db: IDBPDatabase<LibrarySchema>) => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work(await database());
    } catch (error) {
      return { ok: false, error: storeProblem(error) };
    }
  };

  const freeUnusedFiles = async (db: IDBPDatabase<LibrarySchema>, used: ReadonlySet<string>) => {
    for (const id of await db.getAllKeys("files")) if (!used.has(id)) await db.delete("files", id);
  };

  return {
    list: () =>
      attempt(async (db) => {
        const records = await db.getAll("notebooks");
        return ok(records.map(summaryOf).sort((a, b) => b.savedAt - a.savedAt));
      }),
    load: (id) =>
      attempt(async (db) => {
        const record = await db.get("notebooks", id);
        if (record === undefined) return gone;
        for (const ref of filesOf(record.notebook)) {
          const file = await db.get("files", ref.id);
          if (file !== undefined) shelf.restore(ref.id, file.blob);
        }
        return ok(record);
      }),
    save: ({ id, notebook, revision, original }) =>
      attempt(async (db) => {
        const transaction = db.transaction(["notebooks", "files", "settings"], "readwrite");
        const notebooks = transaction.objectStore("notebooks");
        const kept = await notebooks.get(id);
        if (kept !== undefined && kept.revision !== revision) return conflict;
        const record: KeptRecord = { id, title: notebook.title, savedAt: now(), revision: revision + 1, notebook, original };
        const files = transaction.objectStore("files");
        for (const ref of filesOf(notebook)) {
          const blob = shelf.get(ref.id);
          if (blob !== undefined && (await files.getKey(ref.id)) === undefined) await files.put({ id: ref.id, blob });
        }
        await notebooks.put(record);
        await transaction.objectStore("settings").put(id, "last");
        await transaction.done;
        return ok(summaryOf(record));
      }),
    remove: (id) =>
      attempt(async (db) => {
        await db.delete("notebooks", id);
        const rest = await db.getAll("notebooks");
        await freeUnusedFiles(db, new Set(rest.flatMap((record) => filesOf(record.notebook).map((ref) => ref.id))));
        return ok(null);
      }),
    last: () => attempt(async (db) => ok((await db.get("settings", "last")) ?? null)),
    close: () => void opening?.then((db) => db.close()),
  };
}

const summaryOf = ({ id, title, savedAt, revision }: KeptRecord): KeptNotebook => ({ id, title, savedAt, revision });

const gone = problem("gone", "This notebook is no longer kept in this browser.");
const conflict = problem("conflict", "Another tab has changed this notebook since this one opened it.");

function storeProblem(error: unknown): Problem {
  const name = error instanceof DOMException || error instanceof Error ? error.name : "";
  if (name === "QuotaExceededError") {
    return { kind: "full", message: "The browser's store is full, so the latest changes are not kept. Save the notebook as a file, or delete notebooks that you no longer need." };
  }
  return { kind: "unavailable", message: "This browser keeps nothing for this page (a private window or blocked storage?), so the changes are lost when the page closes. Save the notebook as a file." };
}
