import { cellOf, type Cell, type Notebook } from "./document";
import type { CellKind } from "./kind";

/**
 * The cells that a cell draws from, near or far, which have a small form: the nearest of each kind, the nearest first. Those
 * that stand further off, as what a layer was trained on, are not what is on show.
 */
export function sourcesOf(cell: Cell, notebook: Notebook, kinds: ReadonlyMap<string, CellKind>): readonly Cell[] {
  const found = new Map<string, Cell>();
  const seen = new Set([cell.id]);
  let level: readonly Cell[] = [cell];
  while (level.length > 0) {
    level = level.flatMap((reader) => readBy(reader, notebook, kinds)).filter(({ id }) => !seen.has(id) && seen.add(id));
    for (const source of level) if (kinds.get(source.kind)?.small !== undefined && !found.has(source.kind)) found.set(source.kind, source);
  }
  return [...found.values()];
}

/** In the order of the roles. */
function readBy(cell: Cell, notebook: Notebook, kinds: ReadonlyMap<string, CellKind>): Cell[] {
  return Object.keys(kinds.get(cell.kind)?.roles ?? {}).flatMap((role) => {
    const id = cell.reads[role];
    return (id === undefined ? undefined : cellOf(notebook, id)) ?? [];
  });
}

/**
 * Whether a cell is the first that works with one of its sources: there the rail with their settings stands open unless it is
 * shut, so that a notebook as it comes has each setting once on the page.
 */
export function isFirstReader(cell: Cell, notebook: Notebook, kinds: ReadonlyMap<string, CellKind>): boolean {
  const works = ({ kind }: Cell) => kinds.get(kind)?.bench?.Own !== undefined;
  const before = notebook.cells.slice(0, notebook.cells.indexOf(cell)).filter(works);
  const taken = new Set(before.flatMap((reader) => sourcesOf(reader, notebook, kinds)));
  return works(cell) && sourcesOf(cell, notebook, kinds).some((source) => !taken.has(source));
}
