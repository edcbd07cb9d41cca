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
      if (gone === undefined || cell === undefined || deleted.has(gone.id)) return false;
      const kept = shelf.put(file, name);
      /** Shows it where the notebook is on screen again, and nothing came of the cell there yet. */
      const shows = () => {
        const { looks, lookAt } = store.getState();
        const isShown = gone.id === state.getState().id && looks.get(cellId)?.kept?.id === cell.kept?.id;
        if (isShown) lookAt(setKept(cellId, kept));
        return isShown;
      };
      if (shows()) return true;
      const left = gone.notebook;
      const notebook = editCell(cellId, (before) => ({ ...before, kept }))(left);
      Object.assign(gone, { notebook, change: gone.change + 1, worked: true, aside: true, at: Date.now() });
      Object.assign(gone, await carrier.bringInTurn([gone], left));
      // It may have been opened meanwhile, as it was before.
      if (!shows()) {
        shelf.drop(kept.id);
        return false;
      }
      state.setState({ revision: gone.revision });
      return true;
    });
