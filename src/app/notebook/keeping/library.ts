import { markCopy } from "../../../model/files/copies";
import { ok, problem, type Problem, type Result } from "../../../model/result";
import { loadPart } from "../../base/loadPart";
import { openDatabase, storeProblem, summaryOf, type KeptNotebook, type KeptRecord } from "./database";
import type { Notebook } from "../document/document";
import type { FileRef, FileShelf } from "./fileShelf";
import type { Unsaved } from "./journal";
import { sameWork } from "../document/looks";
import { saveChange, type Saved } from "./saveChange";
import { readFile, storeFile } from "./storedFiles";

declare module "../../../model/result" {
  interface Problems {
    "keeping/gone": Nothing;
    /** A file that does not fit into the store, or that cannot be read any more. */
    "keeping/no-room": { readonly file: string; readonly isRun?: true | undefined };
    "keeping/unreadable": { readonly file: string };
    /** A run of a notebook that was left could not be kept. */
    "keeping/late-run": Nothing;
  }
}

/**
 * One's own notebooks, kept in this browser (IndexedDB). Problems: `gone` (the notebook is no longer there), those of
 * `storeProblem`, and those of reading a notebook that a newer Headlight wrote.
 */
export interface Library {
  readonly list: () => Promise<Result<KeptNotebook[]>>;
  readonly load: (id: string) => Promise<Result<KeptRecord>>;
  /**
   * Saves a change, once. Where another writer worked on the notebook since the revision that the change was made on,
   * both stay: the change goes on as a notebook beside it, under the id of the answer.
   */
  readonly save: (change: Unsaved) => Promise<Result<Saved>>;
  /**
   * Keeps the bytes of a file that a kept notebook names; from then on the shelf needs no file on disk for it. Problems: also
   * `unreadable` (it is no longer where it lay).
   */
  readonly saveFile: (file: FileRef) => Promise<Result<null>>;
  /** Lays the kept files that the notebooks name onto the shelf, where they do not lie there yet. */
  readonly fetchFiles: (notebooks: readonly Notebook[]) => Promise<Result<null>>;
  /** Loads what `remove` and `tidy` need: that may take long, and nothing else should have to wait for it. */
  readonly prepare: () => Promise<Result<null>>;
  /** Deletes a notebook, and frees the bytes that it named and nobody else does. */
  readonly remove: (id: string, others: readonly Notebook[]) => Promise<Result<null>>;
  /** Frees the bytes that no kept notebook and none of these names; also those that another page has just stored, so that this has to be the only one. */
  readonly tidy: (others: readonly Notebook[]) => Promise<Result<null>>;
  /** The notebook that was worked on last. */
  readonly last: () => Promise<Result<string | null>>;
  readonly close: () => void;
}

export interface LibraryParts {
  readonly shelf: FileShelf;
  /** The files that a notebook names: those are kept with it. */
  readonly filesOf: (notebook: Notebook) => readonly FileRef[];
  /** True where `filesOf` cannot miss a file of the notebook. */
  readonly isUnderstood: (notebook: Notebook) => boolean;
  /** A notebook of any version, as this Headlight writes it. */
  readonly read: (json: unknown) => Result<Notebook>;
  /** ms since 1970. */
  readonly now?: () => number;
  /** ms until a store that does not answer is given up. */
  readonly patience?: number;
}

export function openLibrary({ shelf, filesOf, isUnderstood, read, now = Date.now, patience = 5_000 }: LibraryParts): Library {
  const { ask, close } = openDatabase(patience);

  const attempt = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work();
    } catch (error) {
      return { ok: false, error: storeProblem(error) };
    }
  };

  const named = (notebooks: readonly (Notebook | undefined)[]): FileRef[] => {
    const refs = notebooks.flatMap((notebook) => (notebook === undefined ? [] : filesOf(notebook)));
    return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
  };

  /** What is kept may be of an older version; null where it cannot be read. */
  const readKept = (kept: Notebook): Notebook | null => {
    const known = read(kept);
    return known.ok ? known.value : null;
  };

  const isSameWork = (kept: KeptRecord, notebook: Notebook): boolean => {
    const known = readKept(kept.notebook);
    return known !== null && sameWork(known, notebook);
  };

  const clear = (id: string | null, others: readonly Notebook[]) =>
    attempt(async () => {
      const { clearStore } = await clearing();
      return ask((db) => clearStore(db, id, { others, named, readKept, isUnderstood }));
    });

  return {
    list: () =>
      attempt(async () => {
        const records = await ask((db) => db.getAll("notebooks"));
        return ok(records.map(summaryOf).sort((a, b) => b.savedAt - a.savedAt));
      }),
    load: (id) =>
      attempt(async () => {
        const record = await ask((db) => db.get("notebooks", id));
        if (record === undefined) return gone;
        const notebook = read(record.notebook);
        if (!notebook.ok) return notebook;
        const original = record.original === undefined ? null : read(record.original);
        return ok({ ...record, notebook: notebook.value, original: original?.ok === true ? original.value : undefined });
      }),
    save: (change) => attempt(() => ask((db) => saveChange(db, { shelf, named, isSameWork, now }, change))),
    async saveFile({ id, name, isRun }) {
      const blob = shelf.get(id);
      if (blob === undefined) return ok(null);
      try {
        const copy = await storeFile(ask, id, blob);
        // A file on disk may change or go; it may also have been dropped meanwhile.
        if (copy !== null && blob instanceof File && shelf.get(id) === blob) {
          markCopy(copy, blob);
          shelf.restore(id, copy);
        }
        return ok(null);
      } catch (error) {
        return { ok: false, error: fileProblem(error, name, isRun) };
      }
    },
    fetchFiles: (notebooks) =>
      attempt(async () => {
        for (const { id } of named(notebooks)) {
          const blob = shelf.get(id) === undefined ? await readFile(ask, id) : null;
          if (blob !== null) shelf.restore(id, blob);
        }
        return ok(null);
      }),
    prepare: () => attempt(async () => (await clearing(), ok(null))),
    remove: clear,
    tidy: (others) => clear(null, others),
    last: () => attempt(async () => ok((await ask((db) => db.get("settings", "last"))) ?? null)),
    close,
  };
}

const clearing = () => loadPart(() => import("./clearing"));

const gone = problem("keeping/gone", {});

function fileProblem(error: unknown, file: string, isRun: true | undefined): Problem {
  const problem = storeProblem(error);
  if (problem.kind === "keeping/full") return { kind: "keeping/no-room", params: { file, isRun } };
  const unreadable = error instanceof DOMException && ["NotReadableError", "NotFoundError"].includes(error.name);
  return unreadable ? { kind: "keeping/unreadable", params: { file } } : problem;
}
