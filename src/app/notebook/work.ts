import type { Cell, Notebook } from "./document";
import type { CellKind } from "./kind";

/** True where two notebooks differ at most in how they are looked at: in folded cells, open panels, the order of heads. */
export function sameWork(a: Notebook, b: Notebook, kinds: ReadonlyMap<string, CellKind>): boolean {
  return (
    a === b ||
    (a.title === b.title && a.cells.length === b.cells.length && a.cells.every((cell, i) => sameCell(cell, b.cells[i]!, kinds)))
  );
}

const sameCell = (a: Cell, b: Cell, kinds: ReadonlyMap<string, CellKind>): boolean =>
  a === b || JSON.stringify(workIn(a, kinds)) === JSON.stringify(workIn(b, kinds));

function workIn({ collapsed: _, ...cell }: Cell, kinds: ReadonlyMap<string, CellKind>): Cell {
  const looks = kinds.get(cell.kind)?.looks ?? [];
  return { ...cell, spec: Object.fromEntries(Object.entries(cell.spec).filter(([field]) => !looks.includes(field))) };
}
