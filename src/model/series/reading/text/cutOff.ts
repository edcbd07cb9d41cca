/** So many rows show how the others are written. */
const LEAST = 8;
/** More rows need not be looked at. */
const MOST = 100;
const NUMBER = /^\s*[-+]?\d+(?:[.,](\d*))?\s*$/;
/** Three digits behind a point may as well be thousands, which smaller numbers do not have. */
const GROUPED = /^\s*[-+]?[1-9]\d{0,2}[.,]\d{3}\s*$/;

/** Whether the last of some rows, behind which no line ends, breaks off within a cell: a quotation mark is `open` in it, or its last number is shorter than all are written. */
export function isCutOff(rows: readonly (readonly string[])[], open: boolean): boolean {
  const cells = rows.slice(-MOST).map((row) => row.at(-1) ?? "");
  const end = cells.pop() ?? "";
  return open ? cells.length >= LEAST && !end.includes("\n") : hasFewerDecimals(end, cells);
}

/** Whether a number has fewer decimals than each of the others, all of which have as many, or noughts where none were needed. */
function hasFewerDecimals(end: string, others: readonly string[]): boolean {
  const last = decimalsIn(end);
  if (last === null) return false;
  const numbers = others.filter((cell) => decimalsIn(cell) !== null);
  const counts = new Set(numbers.map(decimalsIn));
  const isEven = counts.size === 1 || numbers.some((cell) => cell.trim().endsWith("0"));
  return isEven && numbers.length >= LEAST && Math.min(...[...counts].map(Number)) > last && !numbers.every((cell) => GROUPED.test(cell));
}

function decimalsIn(cell: string): number | null {
  const match = NUMBER.exec(cell);
  return match === null ? null : (match[1]?.length ?? 0);
}
