import { ok, type Notice, type Result } from "../../../result";
import type { ReadProblem } from "../fault";
import type { TableFormat } from "../formats/formats";
import { ALL_ROWS, rowsToRead } from "../rows/rows";
import { MAX_COLUMNS, type Table, type TableColumn, uniqueNames } from "../table";
import { typedTable } from "../typedTable";

declare module "../../../result" {
  interface Problems {
    /** A file of more series than there can be columns. */
    "noticed/first-items": { readonly most: number; readonly items: number };
    /** The file says when a series begins, and not how far apart its values are. */
    "noticed/no-frequency": { readonly start: string };
  }
}

/** One of the series that a file holds. */
export interface Item {
  readonly name: string;
  /** When each value was, ms since 1970; null where the file only counts them. */
  readonly at: Float64Array | null;
  readonly values: Float64Array;
  /** When it begins, as it is written, where nothing says how far apart its values are. */
  readonly start?: string;
}

/** Several series as columns of one table: side by side where their times are the same, missing where one has none. */
export function together(file: string, format: TableFormat, items: readonly Item[]): Result<Table, ReadProblem> {
  const taken = items.slice(0, MAX_COLUMNS);
  const notices: Notice[] = taken.length === items.length ? [] : [{ kind: "noticed/first-items", params: { most: taken.length, items: items.length } }];
  const start = taken.find((item) => item.start !== undefined)?.start;
  if (start !== undefined) notices.push({ kind: "noticed/no-frequency", params: { start } });
  const times = taken.every(({ at }) => at !== null) ? allTimes(taken.map(({ at }) => at!)) : null;
  const rows = times?.length ?? taken.reduce((most, { values }) => Math.max(most, values.length), 0);
  const fit = rowsToRead(file, ALL_ROWS, rows, taken.length);
  if (!fit.ok) return fit;
  const [timeName, ...names] = uniqueNames(["time", ...taken.map(({ name }) => name)]);
  let known: ReadonlyMap<number, number> | null = null;
  const rowsOf = (all: Float64Array) => (known ??= new Map(Array.from(all, (time, row) => [time, row])));
  const columns = taken.map(({ at, values }, i): TableColumn => ({ name: names[i]!, kind: "number", values: placed(values, at, times, rows, rowsOf) }));
  const time: TableColumn[] = times === null ? [] : [{ name: timeName!, kind: "instant", values: times }];
  return ok(typedTable({ file, format, rows, columns: [...time, ...columns], notices }));
}

/** Every time that one of the series has, once and in order. */
function allTimes(all: readonly Float64Array[]): Float64Array {
  const [first] = all;
  if (first === undefined || all.every((at) => at === first || sameTimes(at, first))) return first ?? new Float64Array();
  const times = new Set<number>();
  for (const at of all) for (const time of at) times.add(time);
  return Float64Array.from(times).sort();
}

const sameTimes = (a: Float64Array, b: Float64Array) => a.length === b.length && a.every((time, i) => time === b[i]);

/** The values of a series by the rows of all; `rowsOf` says which row a time is, and is asked only where that is not the same row. */
function placed(values: Float64Array, at: Float64Array | null, times: Float64Array | null, rows: number, rowsOf: (times: Float64Array) => ReadonlyMap<number, number>): Float64Array {
  if (at !== null && times !== null && sameTimes(at, times)) return values;
  const all = new Float64Array(rows).fill(Number.NaN);
  if (at === null || times === null) {
    all.set(values);
    return all;
  }
  const rowOf = rowsOf(times);
  for (const [i, value] of values.entries()) all[rowOf.get(at[i]!)!] = value;
  return all;
}
