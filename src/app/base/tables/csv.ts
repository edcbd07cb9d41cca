/** A cell of a table: text, or a number with every digit that it has; what is missing (null, NaN) is left empty. */
export type CsvCell = string | number | null;

/**
 * A table as CSV (RFC 4180): commas, quotes round what needs them, lines ended by CR LF. Text that a spreadsheet would take for a
 * formula is quoted with a leading apostrophe, as OWASP advises; numbers are never touched.
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header, ...rows].map((row) => `${row.map(written).join(",")}\r\n`);
  return lines.join("");
}

function written(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : String(cell);
  // An apostrophe that stands before one already gets its own, so that a reader can take away exactly one.
  const text = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
