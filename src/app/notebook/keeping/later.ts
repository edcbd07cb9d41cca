import { editCell } from "../document/actions";
import { setKept } from "../document/looks";
import type { NotebookStore } from "../document/notebookStore";
import type { Carrier } from "./carrier";
import type { FileShelf } from "./fileShelf";
import type { Keeper } from "./keepState";
import type { Ledger } from "./unsaved";

interface Parts extends Pick<Keeper, "state"> {
  readonly store: NotebookStore;
  readonly shelf: FileShelf;
  readonly carrier: Carrier;
  /** Ids of notebooks that were deleted. */
  readonly deleted: ReadonlySet<string>;
}

/**
 * Gives a notebook that another one took the place of what a cell of it comes to keep only then, as `Keeper.later` has it. It is a
 * change made on what was left: where another tab worked on the notebook since, both are kept.
 */
export const keepingLater =
  ({ store, state, shelf, carrier, deleted }: Parts) =>
  (ledger: Ledger): ReturnType<Keeper["later"]> =>
  (cellId, file, name) =>
    // After the one that was left is saved.
    carrier.enqueue(async () => {
      const { gone } = ledger;
      const cell = gone?.notebook.cells.find(({ id }) => id === cellId);
      if (gone === undefined || cell === undefined || deleted.has(gone.id)) return;
      const kept = shelf.put(file, name);
      const { looks, lookAt } = store.getState();
      // It is on screen again, and nothing came of the cell there yet.
      if (gone.id === state.getState().id && looks.get(cellId)?.kept?.id === cell.kept?.id) return lookAt(setKept(cellId, kept));
      const notebook = editCell(cellId, (before) => ({ ...before, kept }))(gone.notebook);
      Object.assign(gone, { notebook, change: gone.change + 1, worked: true, aside: true, at: Date.now() });
      Object.assign(gone, await carrier.bringInTurn([gone]));
      shelf.drop(kept.id);
    });
