import type { Notice } from "../../../result";
import type { FillSource } from "../../notices";
import { allNumbers, packedIn } from "../numbers/packedColumn";
import type { Table, TableColumn } from "../table";

/** Numbers that are written where nothing was measured, large enough that no sensor gives them, and who writes them. */
const FILLS: readonly (readonly [value: number, from: FillSource])[] = [
  [9.969209968386869e36, "netcdf"],
  [3.4028234663852886e38, "gdal"],
  [Number.MAX_VALUE, "double"],
  [1.70141e38, "surfer"],
  ...[15, 20, 30, 31, 34, 35, 36, 37].map((power) => [10 ** power, "usual"] as const),
];

/** Digits that a fill value is rounded to at most and at least. */
const DIGITS = [2, 17] as const;

/** A fill value is so many times further from zero than everything else in its column. */
const APART = 1e6;

/** The fill value of a column, whose cells are missing. */
export interface Fill {
  /** As it stands in the file. */
  readonly value: number;
  readonly from: FillSource;
  readonly count: number;
}

/** Each fill value as files hold it: exactly or in single precision, rounded to few digits or many. */
const KNOWN: ReadonlyMap<number, FillSource> = new Map(
  FILLS.flatMap(([fill, from]) =>
    [fill, Math.fround(fill)].filter(Number.isFinite).flatMap((value) => {
      const written = Array.from({ length: DIGITS[1] - DIGITS[0] + 1 }, (_, i) => Number(value.toPrecision(DIGITS[0] + i)));
      return [value, ...written, ...written.map(Math.fround)].filter(Number.isFinite).map((each) => [each, from] as const);
    }),
  ),
);

const SMALLEST = Math.min(...KNOWN.keys());

/** The table with the fill values of its columns of numbers missing. Columns without any are the very same. */
export function withoutFills(table: Table): Table {
  const columns = table.columns.map(withoutFill);
  return columns.every((column, i) => column === table.columns[i]) ? table : { ...table, columns };
}

/** Only where the evidence is clear: one known fill value, of either sign, and far outside of all else. */
function withoutFill(column: TableColumn): TableColumn {
  if (column.kind !== "number") return column;
  // Most columns hold nothing of that size, and none that is packed is gone through for it.
  const packed = packedIn(column)?.extremes;
  if (packed !== undefined && Math.max(packed.most, -packed.least) < SMALLEST) return column;
  let fill = Number.NaN;
  let rest = 0;
  let many = 0;
  const isOne = allNumbers(column, (value) => {
    const size = Math.abs(value);
    if (!(size >= SMALLEST && KNOWN.has(size))) {
      if (size > rest) rest = size;
      return true;
    }
    if (many++ > 0) return fill === value;
    fill = value;
    return true;
  });
  if (!isOne || many === 0 || Math.abs(fill) < APART * rest) return column;
  const gone = fill;
  const from = KNOWN.get(Math.abs(gone))!;
  return { ...column, values: column.values.map((value) => (value === gone ? Number.NaN : value)), fill: { value: gone, from, count: many } };
}

/** A notice for each fill value that was taken as missing in these columns. */
export function fillNotices(columns: readonly { readonly name: string; readonly fill?: Fill }[]): Notice[] {
  const found = new Map<number, { from: FillSource; count: number; names: string[] }>();
  for (const { name, fill } of columns) {
    if (fill === undefined) continue;
    const known = found.get(fill.value) ?? { from: fill.from, count: 0, names: [] };
    found.set(fill.value, { ...known, count: known.count + fill.count, names: [...known.names, name] });
  }
  return [...found].map(([value, { from, count, names }]) => ({ kind: "noticed/fill-value", params: { values: count, value, names, from } }));
}
