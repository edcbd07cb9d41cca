import { ok, type Problem, type Result } from "../../../model/result";
import type { Notebook } from "../document/document";
import { sameWork } from "../document/looks";
import type { FileRef, FileShelf } from "./fileShelf";
import type { Journal, Unsaved } from "./journal";
import type { Library } from "./library";
import { newRuns, withoutRuns } from "./runsKept";
import type { Saved } from "./saveChange";
import { RETRY } from "./waits";

/** A change that the library took. */
export interface Carried extends Saved {
  /** With the runs that the library has the bytes of. */
  readonly notebook: Notebook;
  /** The store's silence where it did not answer for some of the bytes, which are to be brought again, with a change of their own. */
  readonly silence: Problem | null;
}

/** Carries changes out of the journal into the library, one at a time, together with the files that they need. */
export interface Carrier {
  /** Runs when all that was asked for before is done. */
  readonly enqueue: <T>(work: () => Promise<T>) => Promise<T>;
  /** The same, again and again as long as it gives null, since the store did not answer. */
  readonly insist: <T>(work: () => Promise<T | null>) => Promise<T>;
  /** Keeps the bytes of these that are on the shelf, once. Gives the store's silence where it did not answer for one. */
  readonly store: (files: readonly FileRef[]) => Promise<Problem | null>;
  /** `base`: what the library has of the notebook, whose runs stand in for those that do not fit. */
  readonly bring: (entry: Unsaved, base: Notebook) => Promise<Result<Carried>>;
  /** The change as it can be written down now: with the runs that the library has the bytes of. Where that leaves some out, it is an earlier change. */
  readonly keepable: (entry: Unsaved, base: Notebook) => Unsaved;
  /** Brings these in their turn, up to the first that cannot be kept. */
  readonly bringAll: (entries: readonly Unsaved[]) => Promise<void>;
  /** Why the first of these files could not be kept; null where none was refused. */
  readonly refusal: (files: readonly FileRef[]) => Problem | null;
  /** Lets files that were refused be tried once more; false where there are none. */
  readonly forgive: () => boolean;
}

export function createCarrier(library: Library, journal: Journal, shelf: FileShelf): Carrier {
  const refused = new Map<string, Problem>();
  const stored = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();

  /** What the store refuses it is not asked for again. */
  const store: Carrier["store"] = async (files) => {
    for (const file of files) {
      if (refused.has(file.id) || stored.has(file.id) || shelf.get(file.id) === undefined) continue;
      const done = await library.saveFile(file);
      if (done.ok) stored.add(file.id);
      else if (done.error.kind === "keeping/silent") return done.error;
      else refused.set(file.id, done.error);
    }
    return null;
  };
  const keepable: Carrier["keepable"] = (entry, base) => {
    const absent = newRuns(entry.notebook, base).filter(({ id }) => !stored.has(id));
    if (absent.length === 0) return entry;
    const notebook = withoutRuns(entry.notebook, base, absent);
    // The library takes each number once: the fewer are left out the later, and with all of them last.
    return { ...entry, notebook, worked: !sameWork(base, notebook), change: entry.change - absent.length / (absent.length + 1) };
  };

  const bring: Carrier["bring"] = async (entry, base) => {
    const runs = newRuns(entry.notebook, base);
    const silence = await store(runs);
    const change = keepable(entry, base);
    const saved = await library.save(change);
    if (!saved.ok) return saved;
    journal.clear(entry.writer, entry.change);
    // What it was made on would stand beside it; where it parted, or only a look of it was passed over, that is still needed.
    if (entry.on !== undefined && change.worked && saved.value.id === entry.id) journal.clear(entry.on.writer, entry.on.change);
    // Somebody may have freed them since.
    saved.value.missing.forEach(({ id }) => stored.delete(id));
    const { missing } = saved.value;
    return ok({ ...saved.value, notebook: change.notebook, missing: [...missing, ...runs], silence: silence ?? (await store(missing)) });
  };

  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };

  return {
    enqueue,
    async insist(work) {
      for (;;) {
        const done = await enqueue(work);
        if (done !== null) return done;
        await new Promise((resolve) => setTimeout(resolve, RETRY));
      }
    },
    store,
    bring,
    keepable,
    bringAll: (entries) =>
      enqueue(async () => {
        for (const entry of entries) {
          // Somebody may have brought it by now, or what was made on it.
          if (journal.has(entry.writer) && !(await bring(entry, entry.notebook)).ok) return;
        }
      }),
    refusal: (files) => files.map(({ id }) => refused.get(id)).find((problem) => problem !== undefined) ?? null,
    forgive() {
      const any = refused.size > 0;
      refused.clear();
      return any;
    },
  };
}
