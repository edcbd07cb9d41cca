import type { Header } from "./header";

/**
 * The header of a table of IPAC: lines of names, types, units and of what is missing, with bars before, between and behind them,
 * over rows with blanks between. Null where there is none.
 * Source: https://irsa.ipac.caltech.edu/applications/DDGEN/Doc/ipac_tbl.html
 */
export function barNames(above: readonly string[], width: number): Header | null {
  const [names, , units] = above.filter((line) => /^\s*\|.*\|\s*$/.test(line)).map((line) => line.trim().slice(1, -1).split("|").map((cell) => cell.trim()));
  if (names?.length !== width || names.includes("")) return null;
  return { rows: 0, names, units: units?.length === width ? units : null, doubtful: false };
}
