import type { Cell } from "../../notebook/document/document";
import type { Looks } from "../../notebook/document/looks";

/** A run of cells below each other, with the cell that stands beside all of them; null where none does. */
export interface Pane {
  /** Places in the notebook, in order. */
  readonly cells: readonly number[];
  readonly beside: number | null;
}

/** A cell that stands beside takes all cells before it, back to the last such one; alone it has nothing to stand beside. */
export function panesOf(cells: readonly Cell[], looks: Looks): readonly Pane[] {
  const panes: Pane[] = [];
  let run: number[] = [];
  cells.forEach(({ id }, place) => {
    if (looks.get(id)?.beside === true && run.length > 0) {
      panes.push({ cells: run, beside: place });
      run = [];
    } else {
      run.push(place);
    }
  });
  return run.length === 0 ? panes : [...panes, { cells: run, beside: null }];
}
