import type { Cell } from "../document/document";

/** The cells that have to be computed: those that are new or compute from something else, and those that read from a cell that came, went, or became another kind. */
export function changedCells(before: ReadonlyMap<string, Cell>, cells: readonly Cell[]): readonly Cell[] {
  const ids = new Set(cells.map(({ id }) => id));
  const gone = [...before.keys()].filter((id) => !ids.has(id));
  const come = cells.filter(({ id, kind }) => before.get(id)?.kind !== kind);
  const others = new Set([...gone, ...come.map(({ id }) => id)]);
  return cells.filter((cell) => {
    const was = before.get(cell.id);
    return (
      was === undefined ||
      others.has(cell.id) ||
      was.spec !== cell.spec ||
      JSON.stringify(was.reads) !== JSON.stringify(cell.reads) ||
      Object.values(cell.reads).some((id) => others.has(id))
    );
  });
}
