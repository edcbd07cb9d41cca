import { ok, type Result } from "../../../model/result";
import type { Notebook } from "../document/document";
import { transact, type Database, type KeptRecord } from "./database";
import type { FileRef } from "./fileShelf";

/** What says which files are needed. */
interface ClearingParts {
  /** Notebooks that are not kept, whose files stay. */
  readonly others: readonly Notebook[];
  readonly named: (notebooks: readonly Notebook[]) => readonly FileRef[];
  /** What is kept may be of an older version; null where it cannot be read. */
  readonly readKept: (kept: Notebook) => Notebook | null;
  readonly isUnderstood: (notebook: Notebook) => boolean;
}

/**
 * Deletes a notebook and frees what it named, or, where none is given, all bytes there are; what is then named by somebody stays. In one
 * go: another tab saves before it or after it, not amid it. Bytes that a tab has just stored are named by nobody yet, so that only a page
 * that is alone may free what it does not know. Nothing is freed as long as a notebook of a newer Headlight is kept: what that one names
 * cannot be told here. Rejects with the store's error.
 */
export function clearStore(db: Database, id: string | null, { others, named, readKept, isUnderstood }: ClearingParts): Promise<Result<null>> {
  const readAll = (records: readonly KeptRecord[]) => records.flatMap(({ notebook, original }) => (original === undefined ? [notebook] : [notebook, original])).map(readKept);
  const idsIn = (all: readonly (Notebook | null)[]) => new Set(named(all.filter((notebook) => notebook !== null)).map((ref) => ref.id));
  return transact(db, ["notebooks", "files"], async (transaction) => {
    const notebooks = transaction.objectStore("notebooks");
    const deleted = id === null ? undefined : await notebooks.get(id);
    if (id !== null) await notebooks.delete(id);
    const all = readAll(await notebooks.getAll());
    if (!all.every((notebook) => notebook !== null && isUnderstood(notebook))) return ok(null);
    const kept = idsIn([...all, ...others]);
    const freed = id === null ? null : idsIn(deleted === undefined ? [] : readAll([deleted]));
    const isFree = (owners: readonly string[]) => !owners.some((owner) => kept.has(owner)) && (freed === null || owners.some((owner) => freed.has(owner)));
    const files = transaction.objectStore("files");
    for (const key of await files.getAllKeys()) if (isFree(ownersOf(key))) await files.delete(key);
    return ok(null);
  });
}

/** The file that an entry of the store belongs to, as a head or as one of its pieces. */
const ownersOf = (key: string): readonly string[] => [key, key.slice(0, Math.max(0, key.lastIndexOf("/")))];
