import type { Problem } from "../../../model/result";
import { say } from "../../base/message";
import { owned } from "../../base/owned";
import type { Unsaved } from "./journal";
import type { keepingLater, LaterParts } from "./later";
import { newRuns } from "./runsKept";
import { isChanged, restOf, type Ledger } from "./unsaved";

/**
 * Saves what was not saved of a notebook that another one took the place of, behind that one's back; then the files that only it needed
 * can go. A store that does not answer is asked again; what it refuses is told. A run that the library did not take with it is a late
 * one from then on.
 */
export function keepingLeft({ state, carrier, journal, shelf, deleted, unsent }: LaterParts, later: ReturnType<typeof keepingLater>) {
  /** @param lying ids of the files that were on the shelf with it */
  return (ledger: Ledger, lying: readonly string[]): void => {
    // What is on screen now is there again, whoever deleted it.
    deleted.delete(state.getState().id);
    const gone = ledger.gone!;
    const runs = isChanged(ledger) ? newRuns(gone.notebook, ledger.kept) : [];
    const mine = lying.filter((id) => !unsent.has(id));
    const hasRest = restOf(ledger).length > 0;
    if (hasRest) mine.forEach((id) => unsent.add(id));
    /** Not every change of a large one was. */
    const isWritten = isChanged(ledger) && journal.write(carrier.keepable(gone, ledger.kept)) !== null;
    /** Whoever brought what was written down may have gone on from there: nothing of it is to stand beside that. */
    const isTaken = (entry: Unsaved) => (entry !== gone || isWritten) && !journal.all().some(({ writer }) => writer === entry.writer);

    /** Why not all of it is kept; null where it is. */
    const bring = async (): Promise<Problem | null> => {
      let trouble = await carrier.store(ledger.lacking);
      for (const entry of restOf(ledger)) {
        const saved = await carrier.bring({ ...entry, worked: entry.worked && !isTaken(entry) }, ledger.kept);
        trouble = saved.ok ? saved.value.silence : saved.error;
        if (saved.ok) {
          const { id, revision, notebook, missing } = saved.value;
          if (ledger.left !== null) journal.clear(ledger.left.writer, ledger.left.change);
          Object.assign(gone, { id, revision });
          Object.assign(ledger, { kept: notebook, left: null, lacking: missing }, entry === gone && { saved: ledger.change });
        }
        if (entry === gone) Object.assign(gone, { notebook: carrier.keepable(gone, ledger.kept).notebook });
      }
      return trouble ?? carrier.refusal(ledger.lacking.filter(({ isRun }) => isRun !== true));
    };
    const saved = carrier.insist(async () => {
      const trouble = deleted.has(gone.id) ? null : await bring();
      if (trouble?.kind === "keeping/silent") return null;
      // What is said of the notebook on screen is said.
      if (trouble !== null && trouble.kind !== state.getState().problem?.kind) say(trouble);
      for (const id of mine) {
        if (hasRest) unsent.delete(id);
        if (!unsent.has(id)) shelf.drop(id);
      }
      return true;
    });
    owned(saved);
    // Asked for at once, so that what its cells come to keep next comes after it.
    for (const { id, kept } of gone.notebook.cells) {
      const bytes = kept && runs.some((each) => each.id === kept.id) && shelf.get(kept.id);
      if (bytes) owned(later(ledger)(id, bytes, kept.name, kept));
    }
  };
}
