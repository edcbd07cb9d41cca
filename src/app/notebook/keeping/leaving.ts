import type { Carrier } from "./carrier";
import type { FileShelf } from "./fileShelf";
import type { Unsaved } from "./journal";
import type { Ledger } from "./unsaved";

/**
 * Saves what was not saved of a notebook that another one took the place of, in its turn; then the files that only it needed can go.
 * @param lying ids of the files that were on the shelf with it
 */
export const keepLeft = ({ carrier, shelf }: { readonly carrier: Carrier; readonly shelf: FileShelf }, ledger: Ledger, unsaved: readonly Unsaved[], lying: readonly string[]): Promise<void> =>
  carrier.enqueue(async () => {
    const gone = ledger.gone!;
    const made = await carrier.bringInTurn(unsaved, ledger.kept);
    Object.assign(gone, gone.revision > 0 && { notebook: carrier.keepable(gone, ledger.kept).notebook }, made);
    ledger.kept = made.notebook ?? ledger.kept;
    lying.forEach(shelf.drop);
  });
