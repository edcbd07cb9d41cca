import { answering, answerOf, type Choice, type Way } from "../choice";
import { isDate } from "../time/dates";
import type { ReadingOptions } from "../reading";
import { namedTimes } from "../shape/namedTimes";
import { codedIn } from "../numbers/packedColumn";
import type { Table, TableColumn, TextColumn } from "../table";

declare module "../choice" {
  interface ChoiceKinds {
    /** What becomes of `rows` rows at the end, the first of which is called `example`. */
    footer: { readonly rows: number; readonly example: string; readonly left: boolean };
  }
}

/** What a row is called that sums up those above it. */
const SUMS = /^(grand |sub)?(total|sum|mean|average|avg|median|std( ?dev(iation)?)?|min(imum)?|max(imum)?|summary|summe|gesamt|mittel(wert)?|insgesamt|durchschnitt|somme|moyenne|total général|suma|promedio|media|totale)s?\.?:?$/i;
/** More are no footer. */
const MOST = 6;
/** At most one row in so many. */
const SPARE = 10;

/** The table without rows at its end that sum up the others, where no time could tell them; with the choice to keep them. */
export function withoutFooter(table: Table, options: Pick<ReadingOptions, "answers">): Table {
  const { columns, rows } = table;
  const texts = columns.filter((column): column is TextColumn => column.kind === "text");
  const found = texts.map((column) => footerOf(column)).find((footer) => footer > 0) ?? 0;
  // Rows that are series by themselves may well be called so.
  if (found === 0 || found * SPARE > rows || columns.some((column) => column.kind === "instant" || (column.kind === "text" && isDate(column.cells[0]!))) || namedTimes(columns.map(({ name }) => name)) !== null) return table;
  const example = texts.flatMap(({ cells }) => cells.slice(rows - found)).find((cell) => SUMS.test(cell.trim()))!.trim();
  const way = (left: boolean): Way<"footer"> => ({ means: { rows: found, example, left }, set: answering("footer", left ? "left" : "kept") });
  const left = answerOf(options, "footer") !== "kept";
  const choice: Choice = { kind: "footer", column: null, taken: way(left), others: [way(!left)], open: false };
  const choices = [...(table.choices ?? []), choice];
  return left ? { ...table, rows: rows - found, columns: columns.map((column) => firstRows(column, rows - found)), choices } : { ...table, choices };
}

/** How many of the last cells of a column name sums, each another; 0 where others do, too, or where one goes on as a series does. */
function footerOf(column: TextColumn): number {
  if (codedIn(column)?.texts.every((text) => !SUMS.test(text.trim()))) return 0;
  const { cells } = column;
  const last = cells.slice(-MOST).map((cell) => SUMS.test(cell.trim()));
  const begin = last.lastIndexOf(false) + 1;
  const found = last.length - begin;
  const names = new Set(cells.slice(cells.length - found).map((cell) => cell.trim().toLowerCase()));
  return found > 0 && names.size === found && found < cells.length && !cells.slice(0, -found).some((cell) => SUMS.test(cell.trim())) ? found : 0;
}

function firstRows(column: TableColumn, rows: number): TableColumn {
  if (column.kind === "text") return { ...column, cells: column.cells.slice(0, rows) };
  if (column.kind === "instant") return { ...column, values: column.values.subarray(0, rows), ...(column.below && { below: column.below.subarray(0, rows) }) };
  return { ...column, values: column.values.subarray(0, rows), ...(column.exact && { exact: { ...column.exact, offsets: column.exact.offsets.subarray(0, rows) } }) };
}
