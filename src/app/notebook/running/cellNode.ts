import type { Variable } from "@observablehq/runtime";
import type { Cell } from "../document/document";
import type { CellState, ComputeContext, KeptFile, Marks } from "../document/kind";
import type { NotebookRuntime, RuntimeParts } from "./notebookRuntime";
import { keep, type Slots } from "./slots";

export const IDLE: CellState = { status: "idle", value: undefined, inputs: {}, problem: null, remedy: null, waitsFor: null, progress: null };

export const NO_MARKS: Marks = {};
const NOTHING_KEPT: KeptFile = { read: () => undefined, write: () => {} };

/** A cell of the document, and how it fares. */
export interface CellNode {
  cell: Cell;
  state: CellState;
  readonly variable: Variable;
  readonly kept: Slots;
  marks: Marks;
  /** Called when the cell goes. */
  readonly ends: Set<() => void>;
  /** Aborts what was computed last. */
  outdated: AbortController;
  cancel: () => void;
}

export const newNode = (cell: Cell, variable: Variable): CellNode => ({
  cell,
  state: IDLE,
  variable,
  kept: new Map(),
  marks: NO_MARKS,
  ends: new Set(),
  outdated: new AbortController(),
  cancel: () => {},
});

/** What the runtime does for its cells. */
interface Acts {
  readonly setState: (id: string, change: Partial<CellState>) => void;
  readonly touch: NotebookRuntime["touch"];
  /** Some state or mark of this cell has changed. */
  readonly notify: (id: string) => void;
}

/** What one computation of a cell is given. */
export function contextOf(
  node: CellNode,
  signal: AbortSignal,
  { engine, files, readers, made, keptOf = () => NOTHING_KEPT }: RuntimeParts,
  { setState, touch, notify }: Acts,
): ComputeContext {
  const { id } = node.cell;
  return {
    cellId: id,
    signal,
    progress(progress) {
      if (!signal.aborted) setState(id, { progress });
    },
    engine,
    files,
    readers,
    keep: (slot, key, make) => keep(node.kept, slot, key, make),
    made,
    touch: (isLive) => touch(id, isLive),
    mark(marks) {
      node.marks = marks;
      notify(id);
    },
    kept: keptOf(id),
    whenGone: (end) => node.ends.add(end),
  };
}
