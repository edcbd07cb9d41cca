import type { Problem } from "../../../model/result";
import { say } from "../../base/message";
import { editCell } from "../document/actions";
import { setKept } from "../document/looks";
import type { NotebookStore } from "../document/notebookStore";
import type { Carrier } from "./carrier";
import type { FileShelf } from "./fileShelf";
import type { Journal } from "./journal";
import type { Keeper } from "./keepState";
import type { Library } from "./library";
import { isGone } from "./loading";
import type { Ledger } from "./unsaved";

export interface LaterParts extends Pick<Keeper, "state"> {
  readonly store: NotebookStore;
  readonly shelf: FileShelf;
  readonly carrier: Carrier;
  readonly journal: Journal;
  readonly library: Pick<Library, "load">;
  /** Ids of the files that lay on the shelf with each notebook that was left, until all of it is kept. */
  readonly unsent: Set<readonly string[]>;
  /** Those of them of which bytes are on their way. */
  readonly bringing: Set<readonly string[]>;
  /** Ids of notebooks that were deleted, in their order. */
  readonly deleted: string[];
  /** Computes a cell again: what it keeps came late. */
  readonly touch: (cellId: string) => void;
}

/**
 * Gives a notebook that another one took the place of what a cell of it comes to keep only then, as `Keeper.later` has it. It is a
 * change made on what was left: where another tab worked on the notebook since, both are kept. A store that does not answer is asked
 * again, until the cell comes to keep something else; what it refuses is told. A notebook that somebody deleted does not come back.
 */
export const keepingLater = ({ store, state, shelf, carrier, library, deleted, touch }: LaterParts) => (ledger: Ledger) => {
  const { newest } = ledger;
  /** @param kept where it has a name already, which the notebook that was left may have been kept with */
  return async (cellId: string, file: Blob, name: string, kept = shelf.put(file, name)): Promise<unknown> => {
    let isFirst = true;
    /** What it takes the place of, which may still wait for an answer. */
    let before: string | undefined;
    /** Whether it is on screen; null where the store did not answer. */
    const bring = async (): Promise<boolean | null> => {
      const { gone } = ledger;
      const cell = gone?.notebook.cells.find(({ id }) => id === cellId);
      if (gone === undefined || cell === undefined || deleted.includes(gone.id, ledger.since) || newest.get(cellId) !== kept.id) return false;
      /** Shows it where the notebook is on screen again, and nothing came of the cell there yet. */
      const shows = () => {
        const { looks, lookAt } = store.getState();
        const isShown = gone.id === state.getState().id && looks.get(cellId)?.kept?.id === cell.kept?.id;
        if (isShown) {
          lookAt(setKept(cellId, kept));
          touch(cellId);
        }
        return isShown;
      };
      if (shows()) return true;
      if (gone.revision > 0 && (await isGone(library, gone.id))) return false;
      // Counted also where it fails: what is not answered may come through.
      Object.assign(gone, { change: gone.change + 1, aside: true, at: Date.now() });
      // Those of a notebook that was never kept come with it, until the store answered for all of them.
      const files = (ledger.held ?? []).filter(([id]) => shelf.get(id) === undefined);
      for (const [id, bytes] of files) shelf.restore(id, bytes);
      const tried = editCell(cellId, (each) => ({ ...each, kept }))(gone.notebook);
      const saved = await carrier.bring({ ...gone, worked: true, notebook: tried }, ledger.kept);
      for (const [id] of files) shelf.drop(id);
      if (saved.ok) {
        const { id, revision, notebook, silence, missing } = saved.value;
        if (silence === null) delete ledger.held;
        Object.assign(gone, { id, revision, notebook: ledger.held === undefined ? notebook : tried });
        Object.assign(ledger, { kept: notebook, left: null, saved: ledger.change, lacking: missing });
      }
      // It may have been opened meanwhile, as it was before.
      if (shows()) {
        if (saved.ok) state.setState({ revision: gone.revision });
        return true;
      }
      const trouble = saved.ok ? (saved.value.silence ?? carrier.refusal([kept])) : saved.error;
      if (trouble?.kind === "keeping/silent") return null;
      if (trouble !== null) {
        newest.set(cellId, before);
        say(LOST);
      }
      return false;
    };
    // After the one that was left is saved.
    return carrier.insist(async () => {
      if (isFirst && ledger.kept.cells.some((each) => each.kept?.id === kept.id)) return false;
      if (isFirst) {
        before = newest.get(cellId);
        newest.set(cellId, kept.id);
      }
      isFirst = false;
      shelf.restore(kept.id, file);
      const shown = await bring();
      if (shown !== true) shelf.drop(kept.id);
      return shown;
    });
  };
};

const LOST: Problem = { kind: "keeping/late-run", params: {} };
