import { owned } from "../../base/owned";
import type { Unsaved } from "./journal";
import type { keepingLater, LaterParts } from "./later";
import { newRuns } from "./runsKept";
import type { Ledger } from "./unsaved";

/**
 * Saves what was not saved of a notebook that another one took the place of, behind that one's back; then the files that only it needed can go.
 * A run that the library did not take with it is a late one from then on.
 * @param lying ids of the files that were on the shelf with it
 */
export function keepLeft({ carrier, shelf, deleted }: LaterParts, later: ReturnType<typeof keepingLater>, ledger: Ledger, unsaved: readonly Unsaved[], lying: readonly string[]): void {
  const gone = ledger.gone!;
  const isChanged = unsaved.includes(gone);
  const saved = carrier.enqueue(async () => {
    if (!deleted.has(gone.id)) {
      const made = await carrier.bringInTurn(unsaved, ledger.kept);
      Object.assign(gone, (isChanged || gone.revision > 0) && { notebook: carrier.keepable(gone, ledger.kept).notebook }, made);
      ledger.kept = made.notebook ?? ledger.kept;
    }
    lying.forEach(shelf.drop);
  });
  owned(saved);
  if (!isChanged) return;
  // Asked for at once, so that what its cells come to keep next comes after it.
  const runs = newRuns(gone.notebook, ledger.kept);
  for (const { id, kept } of gone.notebook.cells) {
    const bytes = kept && runs.includes(kept) && shelf.get(kept.id);
    if (bytes) owned(later(ledger)(id, bytes, kept.name, kept));
  }
}
