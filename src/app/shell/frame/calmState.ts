import type { CellState } from "../../notebook/document/kind";
import type { NotebookRuntime } from "../../notebook/running/notebookRuntime";

/** ms */
const PATIENCE = 150;

/** What `useSyncExternalStore` reads: the state for eyes. */
export interface CalmState {
  readonly read: () => CellState;
  /** Calls the listener when the state for eyes is another; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A cell's state for eyes: a cell that is recomputed within a moment does not flicker through "stale" and "running"; those show
 * only when they last longer than `PATIENCE`. So a cell whose value changes many times a second is drawn once for each.
 */
export function calmState({ state, subscribe }: Pick<NotebookRuntime, "state" | "subscribe">, id: string): CalmState {
  let shown = state(id);
  return {
    read: () => shown,
    subscribe(listener) {
      let waiting: ReturnType<typeof setTimeout> | undefined;
      let slow = false;
      const show = () => {
        if (shown === state(id)) return;
        shown = state(id);
        listener();
      };
      const follow = () => {
        if (isSettled(state(id))) {
          clearTimeout(waiting);
          waiting = undefined;
          slow = false;
          show();
        } else if (slow) {
          show();
        } else {
          waiting ??= setTimeout(() => {
            slow = true;
            show();
          }, PATIENCE);
        }
      };
      follow();
      const stop = subscribe(follow, id);
      return () => {
        clearTimeout(waiting);
        stop();
      };
    },
  };
}

const isSettled = ({ status, waitsFor }: CellState): boolean => status === "ready" || status === "error" || waitsFor !== null;
