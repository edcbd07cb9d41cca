import type { Notebook } from "./document";
import { documentOf, type Parted } from "./looks";
import { seen, type Passing } from "./passingLooks";

/** The whole notebook as it is seen: how its cells are looked at, and what is shown over that. */
export function asSeen({ shown, turned, ...parted }: Parted & Passing): Notebook {
  const document = documentOf(parted);
  return { ...document, cells: document.cells.map((cell) => (shown.has(cell.id) ? { ...cell, look: seen(cell.look, shown.get(cell.id)!.at(-1), turned.get(cell.id)) } : cell)) };
}
