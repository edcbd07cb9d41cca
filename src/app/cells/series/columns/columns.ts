import type { TableDescription } from "../../../../model/series/reading/reading";

/** Columns that can be part of the series: those of numbers, and not the time. */
export function choosable({ columns, timeColumn }: TableDescription): string[] {
  return columns.filter(({ kind, name }) => kind === "number" && name !== timeColumn).map(({ name }) => name);
}

/** Those `asked` for that the table has; where none is, or nothing was asked, those that were read. */
export function chosenOf(table: TableDescription, asked: readonly string[] | null): readonly string[] {
  const there = asked?.filter((name) => choosable(table).includes(name)) ?? [];
  return there.length > 0 ? there : table.chosen;
}

/** The chosen ones of `names` with one more or one less, in the order of `names`. */
export function toggled(names: readonly string[], chosen: readonly string[], name: string): string[] {
  return names.filter((each) => chosen.includes(each) !== (each === name));
}

/** How many values are missing in the chosen columns. */
export function missingCount({ columns, chosen }: TableDescription): number {
  return columns.filter(({ name }) => chosen.includes(name)).reduce((sum, { missing }) => sum + missing, 0);
}
