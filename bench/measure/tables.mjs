import { workbook, WORKBOOKS } from "./workbook.mjs";

/** A minute in ms, and the first instant of all tables. */
const [MINUTE, START] = [60_000, Date.UTC(2010, 0, 1)];
/** Series of the table that holds several. */
const SERIES = 4;

const two = (n) => String(n).padStart(2, "0");
/** The parts of the instant of a row, a minute each. */
function partsOf(row) {
  const date = new Date(START + row * MINUTE);
  return { year: date.getUTCFullYear(), month: two(date.getUTCMonth() + 1), day: two(date.getUTCDate()), hour: two(date.getUTCHours()), minute: two(date.getUTCMinutes()) };
}
const iso = (row) => new Date(START + row * MINUTE).toISOString().slice(0, 19);
const point = (row) => (({ year, month, day, hour, minute }) => `${day}.${month}.${year} ${hour}:${minute}`)(partsOf(row));
const value = (row, column) => (10 * Math.sin(row / 100 + column)).toFixed(4);

/**
 * How tables lie whose reading is watched: what stands before the values of a row, and how a value is written. `row` counts the
 * lines of the file; null leaves a line out. `most`: of more columns a person is asked which series to read, or they have no name.
 * `workbook`: what kind of one it is, and how its file ends.
 */
export const FORMS = {
  "no time": { names: [], cells: () => [] },
  iso: { names: ["time"], cells: (row) => [iso(row)] },
  "dd.mm.yyyy hh:mm": { names: ["time"], cells: (row) => [point(row)] },
  "mm/dd/yy hh:mm": { names: ["time"], cells: (row) => (({ year, month, day, hour, minute }) => [`${month}/${day}/${two(year % 100)} ${hour}:${minute}`])(partsOf(row)) },
  "dd-mm-yy hh:mm": { names: ["time"], cells: (row) => (({ year, month, day, hour, minute }) => [`${day}-${month}-${two(year % 100)} ${hour}:${minute}`])(partsOf(row)) },
  "epoch seconds": { names: ["time"], cells: (row) => [String((START + row * MINUTE) / 1000)] },
  "epoch ms": { names: ["time"], cells: (row) => [String(START + row * MINUTE)] },
  "parts in columns": { names: ["year", "month", "day", "hour", "minute"], cells: (row) => (({ year, month, day, hour, minute }) => [String(year), month, day, hour, minute])(partsOf(row)) },
  "a word among dates": { names: ["time"], cells: (row) => [row % 100_000 === 50_000 ? "failure" : point(row)] },
  "blanks among values": { names: ["time"], cells: (row) => [iso(row)], value: (row, column) => (row % 10 === column % 10 ? "" : value(row, column)) },
  "decimal comma": { names: ["time"], delimiter: ";", cells: (row) => [point(row)], value: (row, column) => value(row, column).replace(".", ",") },
  "gaps in the axis": { names: ["time"], cells: (row) => (row % 1000 < 5 ? null : [iso(row)]) },
  xlsx: { names: ["time"], most: 25, workbook: "xlsx" },
  ods: { names: ["time"], workbook: "ods" },
  "several series": { names: ["time", "id"], most: 8, cells: (row) => [iso(Math.floor(row / SERIES)), `station ${row % SERIES}`] },
};

/** Pieces of a table of about so many bytes, as CSV or as the XML of a sheet, each of a few thousand whole rows. */
export function* tableFile(form, columns, bytes) {
  const { names: first, delimiter = ",", cells, value: written = value, workbook: kind } = FORMS[form];
  const names = [...first, ...Array.from({ length: columns }, (_, i) => `c${i}`)];
  if (kind !== undefined) return yield* workbook(WORKBOOKS[kind], names, (row) => START + row * MINUTE, written, bytes);
  yield `${names.join(delimiter)}\n`;
  let text = "";
  for (let row = 0, length = 0; length < bytes; row++) {
    const line = cells(row);
    if (line === null) continue;
    for (let column = 0; column < columns; column++) line.push(written(row, column));
    const ended = `${line.join(delimiter)}\n`;
    text += ended;
    length += ended.length;
    if (text.length < 1 << 20) continue;
    yield text;
    text = "";
  }
  yield text;
}
