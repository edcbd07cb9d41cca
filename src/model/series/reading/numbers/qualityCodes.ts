import type { NumberColumn, Table, TextColumn } from "../table";
import { codedIn } from "./packedColumn";

/** A number of a fixed count of digits and one letter or digit that says how good it is: "+0106,5". */
const CODED = /^([-+]?\d{4,6}),[0-9A-Z]$/;
/** Three values or more within one cell: "310,5,N,0040,5". */
const LIST = /^[^,\s]*(?:,[^,\s]*){2,}$/;

/**
 * Which columns of cells hold whole numbers with a code of their quality behind a comma, as the hourly records of NOAA have them: none,
 * unless cells of another column are lists, too, so that the comma is no decimal one.
 */
export function areCoded(columns: readonly (readonly string[])[]): readonly boolean[] {
  const coded = columns.map((cells) => isAll(cells, CODED));
  return coded.includes(true) && columns.some((cells) => isAll(cells, LIST)) ? coded : columns.map(() => false);
}

/** Such columns of a table as numbers, by name. Their codes are told as marks, and are no part of the numbers. */
export function qualityCoded({ delimiter, columns }: Table): ReadonlyMap<string, NumberColumn> {
  const texts = delimiter === "," ? columns.filter((column): column is TextColumn => column.kind === "text") : [];
  // Each of few texts once: cells of a column that has no more are not made for it.
  const coded = areCoded(texts.map((column) => codedIn(column)?.texts ?? column.cells));
  return new Map(texts.filter((_, i) => coded[i]).map(({ name, cells }) => [name, { name, kind: "number", values: valuesOf(cells), footnotes: { cells: cells.filter(isPresent).length, example: cells.find(isPresent)!.trim() } }]));
}

const isPresent = (cell: string) => cell.trim() !== "";

/** Whether cells are of a form, but for blank ones. */
const isAll = (cells: readonly string[], form: RegExp): boolean => cells.every((cell) => !isPresent(cell) || form.test(cell.trim())) && cells.some(isPresent);

const valuesOf = (cells: readonly string[]) => Float64Array.from(cells, (cell) => Number(CODED.exec(cell.trim())?.[1] ?? Number.NaN));
