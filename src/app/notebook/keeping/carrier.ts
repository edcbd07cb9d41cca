import type { Problem, Result } from "../../../model/result";
import type { FileRef } from "./fileShelf";
import type { Journal, Unsaved } from "./journal";
import type { Library } from "./library";
import type { Saved } from "./saveChange";

/** Carries changes out of the journal into the library, one at a time, together with the files that they need. */
export interface Carrier {
  /** Runs when all that was asked for before is done. */
  readonly enqueue: (work: () => Promise<void>) => Promise<void>;
  readonly bring: (entry: Unsaved) => Promise<Result<Saved>>;
  /** Brings these in their turn, up to the first that cannot be kept. */
  readonly bringAll: (entries: readonly Unsaved[]) => Promise<void>;
  /** Brings changes of one notebook of which each was made on the one before. Gives where it is kept then, as far as that is another place than before. */
  readonly bringInTurn: (entries: readonly Unsaved[]) => Promise<Partial<Unsaved>>;
  /** Why the first of these files could not be kept; null where none was refused. */
  readonly refusal: (files: readonly FileRef[]) => Problem | null;
  /** Lets files that were refused be tried once more; false where there are none. */
  readonly forgive: () => boolean;
}

export function createCarrier(library: Library, journal: Journal): Carrier {
  const refused = new Map<string, Problem>();
  let queue: Promise<unknown> = Promise.resolve();

  const bring: Carrier["bring"] = async (entry) => {
    const saved = await library.save(entry);
    if (!saved.ok) return saved;
    journal.clear(entry.writer, entry.change);
    for (const file of saved.value.missing) {
      if (refused.has(file.id)) continue;
      const stored = await library.saveFile(file);
      if (!stored.ok) refused.set(file.id, stored.error);
    }
    return saved;
  };

  const enqueue: Carrier["enqueue"] = (work) => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };

  return {
    enqueue,
    bring,
    bringAll: (entries) =>
      enqueue(async () => {
        for (const entry of entries) if (!(await bring(entry)).ok) return;
      }),
    async bringInTurn(entries) {
      let made: Partial<Unsaved> = {};
      for (const entry of entries) {
        const saved = await bring({ ...entry, ...made });
        if (saved.ok) made = { id: saved.value.id, revision: saved.value.revision };
      }
      return made;
    },
    refusal: (files) => files.map(({ id }) => refused.get(id)).find((problem) => problem !== undefined) ?? null,
    forgive() {
      const any = refused.size > 0;
      refused.clear();
      return any;
    },
  };
}
