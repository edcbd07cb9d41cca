import { ok, type Result } from "../../../model/result";
import type { Notebook } from "../document/document";
import { summaryOf, transact, type Database, type KeptNotebook, type KeptRecord } from "./database";
import type { FileRef, FileShelf } from "./fileShelf";
import type { Unsaved } from "./journal";
import { isWhole } from "./storedFiles";

export interface Saved extends KeptNotebook {
  /** Files on the shelf that the notebook names and the store does not have all bytes of. */
  readonly missing: readonly FileRef[];
}

/** What a save asks of the library around it. */
interface SavingParts {
  readonly shelf: FileShelf;
  /** The files that notebooks name, each once. */
  readonly named: (notebooks: readonly (Notebook | undefined)[]) => FileRef[];
  readonly isSameWork: (kept: KeptRecord, notebook: Notebook) => boolean;
  /** ms since 1970. */
  readonly now: () => number;
}

/** Under which id a writer's change goes on where somebody else worked on the notebook too. */
export const besideId = (id: string, writer: string): string => `${id}.${writer}`;

/** Saves a change in one go, as `Library.save` has it. Rejects with the store's error. */
export function saveChange(db: Database, { shelf, named, isSameWork, now }: SavingParts, change: Unsaved): Promise<Result<Saved>> {
  /** True where the record holds work of another writer that the change knows nothing of. */
  const isForeign = (kept: KeptRecord): boolean =>
    kept.writer !== change.writer && !isBelow(kept, change) && (kept.worked ?? kept.revision) > change.revision && !isSameWork(kept, change.notebook);

  return transact(db, ["notebooks", "files", "settings"], async (transaction) => {
    const notebooks = transaction.objectStore("notebooks");
    const files = transaction.objectStore("files");
    const answer = async (record: KeptRecord): Promise<Result<Saved>> => {
      const missing: FileRef[] = [];
      for (const ref of named([record.notebook, record.original])) {
        if (shelf.get(ref.id) !== undefined && !(await isWhole(files, ref.id))) missing.push(ref);
      }
      return ok({ ...summaryOf(record), missing });
    };
    let { id, original } = change;
    let kept = await notebooks.get(id);
    while (kept !== undefined && isForeign(kept)) {
      // Whoever only looked around has nothing to keep beside it, unless what they did before stands there.
      if (!change.worked && (await notebooks.get(besideId(id, change.writer))) === undefined) return answer({ ...kept, revision: change.revision });
      original ??= kept.original;
      id = besideId(id, change.writer);
      kept = await notebooks.get(id);
    }
    // How whoever brought it looks at it since stays; what comes of it next goes on from there.
    if (change.asked === true && kept !== undefined && kept.writer !== change.writer && isSameWork(kept, change.notebook)) return answer(kept);
    // A save that was thought lost came through, or a later one did.
    if (kept?.writer === change.writer && kept.change! >= change.change) {
      // Who brings an earlier one, as a page that opened what another had left, does not know of the later one, and may not write over it.
      const isKnown = kept.change === change.change || isSameWork(kept, change.notebook);
      return answer(isKnown ? kept : { ...kept, revision: change.revision });
    }
    const { notebook, writer, held, at } = change;
    const revision = (kept?.revision ?? change.revision) + 1;
    const worked = kept !== undefined && isSameWork(kept, notebook) ? (kept.worked ?? kept.revision) : revision;
    const record = { id, title: notebook.title, savedAt: now(), revision, notebook, original: original ?? kept?.original, held, worked, writer, change: change.change, at };
    await notebooks.put(record);
    const settings = transaction.objectStore("settings");
    const last = await settings.get("last");
    // Another tab may bring in late what was left early.
    const isLatest = last === undefined || at >= workedAt(await notebooks.get(last));
    if (change.aside !== true && isLatest) await settings.put(id, "last");
    return answer(record);
  });
}

/** Whether the change was made on this one, or on one that came after it. */
const isBelow = (kept: KeptRecord, { on }: Unsaved): boolean => on !== undefined && kept.writer === on.writer && kept.change! <= on.change;

/** ms since 1970; long ago where the notebook is gone. */
const workedAt = (kept: KeptRecord | undefined): number => kept?.at ?? kept?.savedAt ?? 0;
