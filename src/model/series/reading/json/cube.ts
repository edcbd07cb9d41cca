import type { Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import { type Table, uniqueNames } from "../table";
import { JsonColumns } from "./columns";

/** One of the axes along which numbers of a cube lie. */
export interface Dimension {
  readonly name: string;
  /** What its places are called: for one of time, when they are. */
  readonly labels: readonly string[];
  readonly isTime: boolean;
}

/** Numbers that lie along several dimensions, as offices of statistics answer. */
export interface Cube {
  readonly dimensions: readonly Dimension[];
  /** The numbers that there are, each with its place in every dimension. */
  readonly cells: Iterable<readonly [places: readonly number[], value: unknown]>;
  readonly size: number;
}

/** Dimensions that are a time by their name, where the file does not say which is. */
const TIME = /^(time(_?period)?|tid|tlist.*|period(o|e)?|refper|date|datum|year|jahr|år|vuosi|quarter|month|monat|time_period)$/i;

export const isTimeDimension = (name: string): boolean => TIME.test(name.trim());

/** The cube as a table with a row for each number: its time, what it is called along the other dimensions that have several places, and itself. */
export function cubeTable(file: string, { dimensions, cells }: Cube): Result<Table, ReadProblem> {
  const columns = new JsonColumns(file, "json");
  const told = dimensions.filter(({ isTime, labels }) => isTime || labels.length > 1).sort((a, b) => Number(b.isTime) - Number(a.isTime));
  const [value, ...names] = uniqueNames(["value", ...told.map(({ name }) => name)]);
  let row = 0;
  for (const [places, cell] of cells) {
    const labels = dimensions.map((dimension, i) => dimension.labels[places[i] ?? -1]);
    const without = labels.indexOf(undefined);
    if (without >= 0) return refuse("list-length", file, { column: dimensions[without]!.name, values: dimensions[without]!.labels.length, first: value!, rows: (places[without] ?? 0) + 1 });
    for (const [i, dimension] of told.entries()) {
      const put = columns.put(names[i]!, row, labels[dimensions.indexOf(dimension)]);
      if (!put.ok) return put;
    }
    const put = columns.put(value!, row, cell);
    if (!put.ok) return put;
    row++;
  }
  return columns.finish(row, 1);
}
