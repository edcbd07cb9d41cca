import type { Cell } from "../../notebook/document/document";

/** Cells in one frame: so many take a fraction of the time that a person notices, whatever their titles are. */
export const PORTION = 12;

/** The cells that were drawn, by id, and a portion of those that were not, in their order; `drawn` itself where all were. */
export function withPortion(drawn: ReadonlySet<string>, cells: readonly Pick<Cell, "id">[]): ReadonlySet<string> {
  const next = cells.filter(({ id }) => !drawn.has(id)).slice(0, PORTION);
  return next.length === 0 ? drawn : new Set([...drawn, ...next.map(({ id }) => id)]);
}
