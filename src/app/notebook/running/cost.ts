import type { Cell, Notebook } from "../document/document";
import type { CellKind } from "../document/kind";
import { fillerOf } from "../document/roles";

/** What computing takes, roughly, on a machine of today: the sum decides what is asked about first. */
export interface Cost {
  readonly seconds: number;
  /** At one time. */
  readonly bytes: number;
}

/**
 * The cell at the end of a way of roles: `("layer", "series")` is the series that the cell's layer reads;
 * undefined where the way ends before, or leads to a cell that cannot play the role.
 */
export type ReadCell = (...roles: readonly string[]) => Cell | undefined;

/** A stranger's notebook that asks for more waits for a click. One attention cell as large as its settings go asks for less. */
const MOST: Cost = { seconds: 1, bytes: 300e6 };

export const NOTHING: Cost = { seconds: 0, bytes: 0 };

/** What all cells of a notebook ask for together. */
export function costOf({ cells }: Notebook, kinds: ReadonlyMap<string, CellKind>): Cost {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  let [seconds, bytes] = [0, 0];
  for (const cell of cells) {
    const source = (from: Cell | undefined, role: string) =>
      from && fillerOf(from, role, kinds.get(from.kind)?.roles ?? {}, (id) => byId.get(id));
    const read: ReadCell = (...roles) => roles.reduce(source, cell as Cell | undefined);
    const cost = kinds.get(cell.kind)?.cost?.(cell.spec, read) ?? NOTHING;
    seconds += cost.seconds;
    bytes += cost.bytes;
  }
  return { seconds, bytes };
}

/** Whether a stranger's notebook has to wait for a click; so has one whose cost cannot be told. */
export const isHeavy = ({ seconds, bytes }: Cost): boolean => !(seconds <= MOST.seconds && bytes <= MOST.bytes);
