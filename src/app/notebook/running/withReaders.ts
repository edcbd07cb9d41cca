import type { Cell } from "../document/document";

/** The ids of a cell and of all that are computed from it, however far below. */
export function withReaders(id: string, cells: readonly Pick<Cell, "id" | "reads">[]): ReadonlySet<string> {
  const found = new Set([id]);
  // A set's own walk comes to what is added on the way.
  for (const each of found) {
    for (const { id: reader, reads } of cells) if (Object.values(reads).includes(each)) found.add(reader);
  }
  return found;
}
