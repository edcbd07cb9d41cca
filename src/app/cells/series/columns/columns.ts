import type { TableDescription } from "../../../../model/series/reading/reading";

/** Columns that can be part of the series: those of numbers, and not the time. */
export function choosable({ columns, timeColumn }: TableDescription): string[] {
  return columns.filter(({ kind, name }) => kind === "number" && name !== timeColumn).map(({ name }) => name);
}

/** The chosen columns with one more or one less, in the order of the file. */
export function toggled(table: TableDescription, name: string): string[] {
  return choosable(table).filter((each) => table.chosen.includes(each) !== (each === name));
}

/** How many values are missing in the chosen columns. */
export function missingCount({ columns, chosen }: TableDescription): number {
  return columns.filter(({ name }) => chosen.includes(name)).reduce((sum, { missing }) => sum + missing, 0);
}
