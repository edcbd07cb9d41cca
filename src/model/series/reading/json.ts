import { ok, type Result } from "../../result";
import { refuse, type ReadProblem } from "./fault";
import { hasHeader } from "./layout";
import type { NamedBlob, ReadHooks } from "./reading";
import { ColumnBuilder, MAX_COLUMNS, type Table, uniqueNames } from "./table";
import { wholeText } from "./text";

/** JSON has to be parsed as a whole; past this it would hold the reader up for seconds. */
const MAX_BYTES = 64 * 2 ** 20;

type JsonObject = { readonly [name: string]: unknown };

/**
 * Reads JSON: a list of records, a list of lists, a list of numbers, or one list for each column;
 * any of them may be the only list in an object around it.
 */
export async function readJson(file: NamedBlob, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const { name } = file;
  if (file.blob.size > MAX_BYTES) {
    return refuse("large-json", name, { megabytes: MAX_BYTES / 2 ** 20 });
  }
  const text = await wholeText(file, hooks);
  if (!text.ok) return text;
  if (text.value.trim() === "") return refuse("empty", name, {});
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.value);
  } catch (error) {
    return notJson(name, text.value, error);
  }
  return tableOf(name, parsed);
}

function notJson(name: string, text: string, error: unknown) {
  const rowAt = (at: number) => text.slice(0, at).split("\n").length;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[-+]?(NaN|Infinity)/g)) {
    if (match[1] !== undefined) {
      return refuse("json-word", name, { row: rowAt(match.index), word: match[1] });
    }
  }
  // Engines word this each in their own way, and not all say where.
  const said = String(error);
  const at = /position (\d+)/.exec(said)?.[1];
  const line = /line (\d+)/.exec(said)?.[1];
  if (/end of|unterminated/i.test(said) || Number(at) >= text.trimEnd().length) {
    return refuse("json-cut-short", name, { row: rowAt(text.length) });
  }
  const row = line !== undefined ? Number(line) : at !== undefined ? rowAt(Number(at)) : null;
  return refuse("no-json", name, { row });
}

function tableOf(name: string, parsed: unknown): Result<Table, ReadProblem> {
  if (Array.isArray(parsed)) return rowsTable(name, parsed);
  if (!isObject(parsed)) {
    return refuse("json-without-list", name, {});
  }
  const entries = Object.entries(parsed);
  const lists = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const columns = lists.find(([key]) => key === "columns")?.[1];
  const data = lists.find(([key]) => key === "data")?.[1];
  if (columns !== undefined && data !== undefined && data.every(Array.isArray)) {
    return rowsTable(name, [columns, ...data], 0);
  }
  if (lists.length === 1 && lists[0]![1].some((row) => row !== null && typeof row === "object")) {
    return rowsTable(name, lists[0]![1]);
  }
  if (lists.length === 0) {
    return refuse("json-without-list", name, {});
  }
  return columnsTable(name, lists);
}

function columnsTable(name: string, lists: readonly [string, unknown[]][]): Result<Table, ReadProblem> {
  const [first] = lists;
  const rows = first![1].length;
  const columns = new Columns(name);
  for (const [column, list] of lists) {
    if (list.length !== rows) {
      return refuse("list-length", name, { column, values: list.length, first: first![0], rows });
    }
    for (let row = 0; row < rows; row++) {
      const put = columns.put(column, row, list[row]);
      if (!put.ok) return put;
    }
    if (rows === 0) columns.put(column, -1, null);
  }
  return columns.finish(rows, 1);
}

/** `firstRow`: what the first row is called in messages. */
function rowsTable(name: string, rows: readonly unknown[], firstRow = 1): Result<Table, ReadProblem> {
  const lists = rows.every(Array.isArray) ? (rows as unknown[][]) : null;
  const headed = lists !== null && lists.length > 0 && hasHeader(lists.slice(0, 2).map((row) => row.map(cellText)));
  const names = headed ? uniqueNames(lists[0]!.map(cellText)) : [];
  const columns = new Columns(name);
  const body = headed ? rows.slice(1) : rows;
  for (let row = 0; row < body.length; row++) {
    const put = putRow(columns, names, row, body[row], firstRow + row + (headed ? 1 : 0));
    if (!put.ok) return put;
  }
  return columns.finish(body.length, firstRow + (headed ? 1 : 0));
}

function putRow(columns: Columns, names: string[], row: number, value: unknown, number: number): Result<void, ReadProblem> {
  if (isObject(value)) {
    for (const [column, cell] of Object.entries(value)) {
      const put = columns.put(column, row, cell, number);
      if (!put.ok) return put;
    }
    return ok(undefined);
  }
  if (!Array.isArray(value)) return columns.put("value", row, value, number);
  for (let i = 0; i < value.length; i++) {
    const put = columns.put(names[i] ?? `column ${i + 1}`, row, value[i], number);
    if (!put.ok) return put;
  }
  return ok(undefined);
}

/** Columns that appear as rows name them; a row that does not name one leaves it missing there. */
class Columns {
  private readonly builders = new Map<string, ColumnBuilder>();

  constructor(private readonly file: string) {}

  /** `row` -1 only makes the column known. */
  put(column: string, row: number, value: unknown, number = row + 1): Result<void, ReadProblem> {
    let builder = this.builders.get(column);
    if (builder === undefined) {
      if (this.builders.size === MAX_COLUMNS) {
        return refuse("many-columns", this.file, { row: number, columns: null, most: MAX_COLUMNS });
      }
      builder = new ColumnBuilder("plain");
      this.builders.set(column, builder);
    }
    if (row < 0) return ok(undefined);
    builder.padTo(row);
    if (typeof value === "number") builder.pushNumber(value);
    else if (typeof value === "string") builder.push(value);
    else if (typeof value === "boolean") builder.pushNumber(value ? 1 : 0);
    else if (value === null || value === undefined) builder.pushNumber(Number.NaN);
    else {
      return refuse("nested-cell", this.file, { row: number, column });
    }
    return ok(undefined);
  }

  finish(rows: number, firstRow: number): Result<Table, ReadProblem> {
    if (rows === 0) return refuse("no-rows-in-list", this.file, {});
    const names = uniqueNames([...this.builders.keys()]);
    const columns = [...this.builders.values()].map((builder, i) => {
      builder.padTo(rows);
      return builder.finish(names[i]!);
    });
    return ok({
      file: this.file,
      format: "json",
      columns,
      rows,
      rowNumber: (row) => row + firstRow,
      delimiter: null,
      decimal: null,
      openMark: null,
      notices: [],
    });
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const cellText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
