import { ok, type Result } from "../../../model/result";
import type { Notebook } from "../document/document";
import { transact, type Database } from "./database";
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
 * Deletes a notebook, where one is given, and frees what is then named by nobody, in one go: another tab saves before it or after it,
 * not amid it. Nothing is freed as long as a notebook of a newer Headlight is kept: what that one names cannot be told here. Rejects
 * with the store's error.
 */
export function clearStore(db: Database, id: string | null, { others, named, readKept, isUnderstood }: ClearingParts): Promise<Result<null>> {
  return transact(db, ["notebooks", "files"], async (transaction) => {
    const notebooks = transaction.objectStore("notebooks");
    if (id !== null) await notebooks.delete(id);
    const records = await notebooks.getAll();
    const all = records.flatMap(({ notebook, original }) => (original === undefined ? [notebook] : [notebook, original])).map(readKept);
    if (!all.every((notebook) => notebook !== null && isUnderstood(notebook))) return ok(null);
    const kept = new Set(named([...all.filter((notebook) => notebook !== null), ...others]).map((ref) => ref.id));
    const files = transaction.objectStore("files");
    for (const key of await files.getAllKeys()) if (!ownersOf(key).some((owner) => kept.has(owner))) await files.delete(key);
    return ok(null);
  });
}

/** The file that an entry of the store belongs to, as a head or as one of its pieces. */
const ownersOf = (key: string): readonly string[] => [key, key.slice(0, Math.max(0, key.lastIndexOf("/")))];
