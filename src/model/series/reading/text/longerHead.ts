import { BODY, cellKind, kindsBelow } from "./header";

type Row = readonly string[];

/** More columns are not said once for a whole file. */
const MOST_ONCE = 2;
const LEAST_ROWS = 8;

/**
 * How many columns a table has whose names and first row have more cells than all rows below, as loggers write what they say once:
 * the number of the device behind its first row. Null where it is not laid out so.
 */
export function longerHead([names, first, ...rest]: readonly Row[], usual: number): number | null {
  if (names === undefined || first === undefined || rest.length < LEAST_ROWS || usual < 2) return null;
  const { length: width } = names;
  if (width <= usual || width > usual + MOST_ONCE || first.length !== width || rest.some(({ length }) => length !== usual)) return null;
  const isNames = names.every((name) => cellKind(name) === "text") && new Set(names).size === width;
  const kinds = kindsBelow(rest.slice(0, BODY));
  const isAlike = kinds.every((kind, i) => kind === "text" || kind === "missing" || cellKind(first[i]!) === kind);
  return isNames && isAlike && kinds.includes("number") ? width : null;
}
