import type { Problem } from "../../../model/result";
import { say } from "../../base/message";
import { owned } from "../../base/owned";
import type { Unsaved } from "./journal";
import type { keepingLater, LaterParts } from "./later";
import { isGone } from "./loading";
import { newRuns } from "./runsKept";
import { besideId } from "./saveChange";
import { bringsFiles, isChanged, restOf, type Ledger } from "./unsaved";

/**
 * Saves what was not saved of a notebook that another one took the place of, behind that one's back; then the files that only it needed
 * can go. A store that does not answer is asked again; what it refuses is told. A run that the library did not take with it is a late
 * one from then on.
 * @param lying ids of the files that were on the shelf with it
 */
export function keepLeft(parts: LaterParts, later: ReturnType<typeof keepingLater>, ledger: Ledger, lying: readonly string[]): void {
  const { state, carrier, journal, library, shelf, deleted, unsent, bringing } = parts;
  const gone = ledger.gone!;
  const runs = isChanged(ledger) ? newRuns(gone.notebook, ledger.kept) : [];
  if (lying.length > 0 && restOf(ledger).length > 0) {
    unsent.add(lying);
    if (bringsFiles(ledger, lying)) bringing.add(lying);
  }
  const written = carrier.keepable(gone, ledger.kept);
  /** Not every change of a large one was. */
  const isWritten = isChanged(ledger) && journal.write(written) !== null;
  /** Whoever brought what was written down, and no more than that, may have gone on from there: nothing of it is to stand beside that. */
  const isTaken = (entry: Unsaved) => (entry !== gone || isWritten) && !journal.has(entry.writer);
  const { id: place } = gone;
  /** The notebook that whoever brought it found there, or parted from; null where somebody deleted what came of it. */
  const placeOf = async ({ writer }: Unsaved): Promise<string | null> => {
    for (const id of [place, besideId(place, writer)]) if (!(await isGone(library, id))) return id;
    return null;
  };

  /** Why not all of it is kept; null where it is. */
  const bring = async (): Promise<Problem | null> => {
    let trouble = await carrier.store(ledger.lacking);
    for (const entry of restOf(ledger)) {
      const taken = isTaken(entry);
      const id = taken ? await placeOf(entry) : entry.id;
      if (id === null) {
        delete ledger.gone;
        return null;
      }
      const saved = await carrier.bring(taken ? { ...(entry === gone ? written : entry), id, revision: 0, worked: false, asked: true } : entry, ledger.kept);
      trouble = saved.ok ? saved.value.silence : saved.error;
      // A look alone would be passed over where another tab worked, and what it is a look of with it.
      if (!saved.ok && !written.worked) break;
      if (saved.ok) {
        const { id, revision, notebook, missing } = saved.value;
        if (ledger.left !== null) journal.clear(ledger.left.writer, ledger.left.change);
        Object.assign(gone, { id, revision: Math.max(revision, gone.revision) });
        Object.assign(ledger, { kept: notebook, left: null, lacking: missing }, entry === gone && { saved: ledger.change });
      }
    }
    const { kept } = ledger;
    Object.assign(gone, isChanged(ledger) ? { notebook: carrier.keepable(gone, kept).notebook } : gone.revision > 0 && { notebook: kept });
    return trouble ?? carrier.refusal(ledger.lacking.filter(({ isRun }) => isRun !== true));
  };
  const saved = carrier.insist(async () => {
    const trouble = deleted.includes(gone.id, ledger.since) ? null : await bring();
    if (trouble?.kind === "keeping/silent") return null;
    // What is said of the notebook on screen is said.
    if (trouble !== null && JSON.stringify(trouble) !== JSON.stringify(state.getState().problem)) say(trouble);
    unsent.delete(lying);
    bringing.delete(lying);
    lying.forEach(shelf.drop);
    return true;
  });
  owned(saved);
  // Asked for at once, so that what its cells come to keep next comes after it.
  for (const { id, kept } of gone.notebook.cells) {
    const bytes = kept && runs.some((each) => each.id === kept.id) && shelf.get(kept.id);
    if (bytes) owned(later(ledger)(id, bytes, kept.name, kept));
  }
}
