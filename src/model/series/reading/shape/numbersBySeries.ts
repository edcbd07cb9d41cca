import type { Notice } from "../../../result";
import { isMostlyNumbers, styleOf } from "../choose";
import { dressedNumber } from "../numbers/dressedNumber";
import type { NumberStyle } from "../numbers/numberText";
import { yesOrNo } from "../numbers/yesAndNo";
import { isMissing } from "../missing/missingWords";
import { rowsOfTable } from "../rows/rowsOfTable";
import type { NumberColumn, Table, TextColumn } from "../table";
import type { Groups } from "./groups";
import type { PanelSeries } from "./panel";

/** At most one cell in so many of a series of numbers may be a word. */
const SPARE = 10;
const EXAMPLES = 3;
/** So many of the cells that hold something have to be numbers for a column to be looked at. */
const SOME = 0.05;

/**
 * The table with a column that holds numbers for some of its series and words for others, as Home Assistant writes all states into
 * one: numbers where a series is one of numbers, or of yes and no. Series without any number are left out. Null where there is none.
 */
export function numbersBySeries(table: Table, { groups, labels, by }: PanelSeries, skip: readonly string[]): Table | null {
  const columns = table.columns.map((column) => (column.kind === "text" && !skip.includes(column.name) && !by.includes(column.name) && areSomeNumbers(table, column) ? (numbersIn(column, groups.of, labels.length, styleOf(table)) ?? column) : column));
  const read = columns.filter((column, i): column is NumberColumn => column !== table.columns[i]);
  if (read.length === 0) return null;
  const present = new Uint8Array(labels.length);
  for (const { values } of read) values.forEach((value, row) => value === value && (present[groups.of[row]!] = 1));
  const names = labels.filter((_, series) => present[series] === 0);
  const kept = Uint32Array.from(groups.of.keys()).filter((row) => present[groups.of[row]!] === 1);
  const notices: readonly Notice[] = names.length === 0 ? table.notices : [...table.notices, { kind: "noticed/series-of-words", params: { names } }];
  return { ...rowsOfTable({ ...table, columns }, kept), notices };
}

const areSomeNumbers = (table: Table, column: TextColumn) => isMostlyNumbers(table, column, SOME);

function numbersIn({ name, cells }: TextColumn, of: Groups["of"], count: number, style: NumberStyle): NumberColumn | null {
  const rows: number[][] = Array.from({ length: count }, () => []);
  for (const [row, series] of of.entries()) rows[series]!.push(row);
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const words: string[] = [];
  let found = false;
  for (const each of rows) {
    const own = each.map((row) => cells[row]!);
    const numbers = numbersOf(own, style);
    found ||= numbers !== null;
    if (numbers !== null) words.push(...numbers.words);
    (numbers?.values ?? yesOrNo(own))?.forEach((value, i) => (values[each[i]!] = value));
  }
  if (!found) return null;
  return { name, kind: "number", values, ...(words.length > 0 && { words: { cells: words.length, examples: [...new Set(words)].slice(0, EXAMPLES) } }) };
}

/** The cells of one series as numbers, and the words among them; null where they are none. */
function numbersOf(cells: readonly string[], style: NumberStyle): { readonly values: Float64Array; readonly words: readonly string[] } | null {
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const words: string[] = [];
  let numbers = 0;
  for (const [i, cell] of cells.entries()) {
    if (isMissing(cell)) continue;
    const read = dressedNumber(cell, style);
    if (read === null) words.push(cell.trim());
    else if (!Number.isNaN(read.value)) {
      values[i] = read.value;
      numbers++;
    }
  }
  return numbers > 0 && words.length * SPARE <= numbers ? { values, words } : null;
}
