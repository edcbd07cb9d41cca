import { isMissing } from "../missing/missingWords";

/** What is said with two words only: yes before no. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["true", "false"], ["yes", "no"], ["on", "off"], ["t", "f"], ["y", "n"], ["ja", "nein"], ["an", "aus"], ["oui", "non"], ["sí", "no"], ["si", "no"],
  ["wahr", "falsch"], ["vrai", "faux"], ["open", "closed"], ["auf", "zu"], ["high", "low"],
];

/** Cells that all say yes or no, or nothing, as 1 and 0; null where others stand among them. */
export function yesOrNo(cells: readonly string[]): Float64Array | null {
  const first = cells.find((cell) => !isMissing(cell))?.trim().toLowerCase();
  const pairs = PAIRS.filter((pair) => pair.some((word) => word === first));
  const pair = pairs.find((each) => cells.every((cell) => isMissing(cell) || each.includes(cell.trim().toLowerCase())));
  if (pair === undefined) return null;
  // A letter alone is rather a unit or a flag: t for tonnes.
  if (first!.length === 1 && cells.every((cell) => isMissing(cell) || cell.trim().toLowerCase() === first)) return null;
  return Float64Array.from(cells, (cell) => (isMissing(cell) ? Number.NaN : cell.trim().toLowerCase() === pair[0] ? 1 : 0));
}
