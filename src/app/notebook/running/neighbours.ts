import { handedDown } from "../../base/handedDown";
import type { Cell } from "../document/document";
import type { CellState } from "../document/kind";

/** All cells with where they stand, for a view that looks beyond what its own cell reads. */
export interface Neighbours {
  readonly cells: () => readonly Cell[];
  readonly state: (id: string) => CellState;
  /** Calls the listener after any change of a state; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

export const [NeighboursContext, useNeighbours] = handedDown<Neighbours>("Neighbours");
