import type { Carrier } from "./carrier";
import type { FileShelf } from "./fileShelf";
import type { Unsaved } from "./journal";
import type { keepingLater } from "./later";
import { newRuns } from "./runsKept";
import type { Ledger } from "./unsaved";

interface Parts {
  readonly carrier: Carrier;
  readonly shelf: FileShelf;
  readonly later: ReturnType<typeof keepingLater>;
  /** Ids of notebooks that were deleted. */
  readonly deleted: ReadonlySet<string>;
}

/**
 * Saves what was not saved of a notebook that another one took the place of, in its turn; then the files that only it needed can go.
 * A run that the library did not take with it is a late one from then on.
 * @param lying ids of the files that were on the shelf with it
 */
export async function keepLeft({ carrier, shelf, later, deleted }: Parts, ledger: Ledger, unsaved: readonly Unsaved[], lying: readonly string[]): Promise<void> {
  const gone = ledger.gone!;
  const isChanged = unsaved.includes(gone);
  const keep = later(ledger);
  const runs = isChanged ? newRuns(gone.notebook, ledger.kept) : [];
  const late = gone.notebook.cells.flatMap(({ id, kept }) => {
    const bytes = kept !== undefined && runs.includes(kept) ? shelf.get(kept.id) : undefined;
    return bytes === undefined ? [] : [() => keep(id, bytes, kept!.name, kept)];
  });
  const saved = carrier.enqueue(async () => {
    if (!deleted.has(gone.id)) {
      const made = await carrier.bringInTurn(unsaved, ledger.kept);
      Object.assign(gone, (isChanged || gone.revision > 0) && { notebook: carrier.keepable(gone, ledger.kept).notebook }, made);
      ledger.kept = made.notebook ?? ledger.kept;
    }
    lying.forEach(shelf.drop);
  });
  // Asked for at once, so that what its cells come to keep next comes after it.
  await Promise.all([saved, ...late.map((bring) => bring())]);
}
