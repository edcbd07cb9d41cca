import type { Result } from "../../../result";
import type { ReadProblem } from "../fault";
import { itemsIn } from "../items/records";
import { together } from "../items/together";
import type { Table } from "../table";
import { coverageIn } from "./coverage";
import { coverageTable } from "./coverageTable";
import { isTimeName } from "../time/timeNames";
import { cubeTable } from "./cube";
import { nameRows } from "./indexed";
import { describedRows } from "./described";
import { jsonStatCube } from "./jsonStat";
import { sdmxCube } from "./sdmxJson";
import { columnsTable, keyedTable, rowsTable, splitTable } from "./shapes";
import { isObject, type JsonObject } from "../../../record";
import { cellText, isFlat, isScalar } from "./values";
import { xarrayIn } from "./xarray";

/** A place in JSON that is a table by itself. */
export interface JsonTable {
  /** Leads to it: "data.result", "results[0].series"; empty for the whole. */
  readonly path: string;
  readonly rows: number;
  readonly cells: number;
  readonly read: (file: string) => Result<Table, ReadProblem>;
}

const DEEPEST = 8;
/** Of a long list, so many records are looked into. */
const LOOKED_INTO = 20;
/** Next to the largest, what has fewer cells than this part of it is no table that one would look for. */
const WORTH = 0.02;

/** The tables in JSON, the largest first. */
export function tablesIn(value: unknown): JsonTable[] {
  const found: JsonTable[] = [];
  walk(value, { path: "", depth: 0, zone: null }, found);
  found.sort((a, b) => Number(b.rows > 1) - Number(a.rows > 1) || b.cells - a.cells);
  return found.filter(({ cells, rows }) => found.length === 1 || (rows > 1 && cells >= WORTH * found[0]!.cells) || cells === found[0]!.cells);
}

/**
 * Where in the JSON a value stands; `zone` is what a record around it says of its clocks, in seconds before UTC, and `units` what
 * the record beside it, as in "hourly" and "hourly_units", says its columns are in.
 */
interface Place {
  readonly path: string;
  readonly depth: number;
  readonly zone: number | null;
  readonly units?: JsonObject;
  /** Times that a record around it gives as a list beside it. */
  readonly times?: readonly [name: string, times: readonly unknown[]] | undefined;
}

const inside = ({ path, depth, zone, times }: Place, name: string): Place => ({ path: path === "" ? name : `${path}.${name}`, depth: depth + 1, zone, times });

/** The units that a record gives for the columns that stand under a name in it. */
function unitsOf(record: JsonObject, name: string): Pick<Place, "units"> {
  const units = record[`${name}_units`];
  return isObject(units) ? { units } : {};
}

function walk(value: unknown, place: Place, found: JsonTable[]): void {
  if (place.depth > DEEPEST) return;
  if (Array.isArray(value)) walkList(value, place, found);
  else if (isObject(value)) walkRecord(value, place, found);
}

function walkList(list: readonly unknown[], place: Place, found: JsonTable[]): void {
  const { path, depth } = place;
  const items = itemsIn(list);
  if (items !== null) {
    const cells = items.reduce((sum, { values }) => sum + values.length, 0);
    found.push({ path, rows: cells, cells, read: (file) => together(file, "json", items) });
    return;
  }
  const lists = list.filter((each): each is readonly unknown[] => Array.isArray(each) && each.some(isObject));
  // What the answer says of itself, and then the list of records, as the World Bank has it.
  if (lists.length > 0 && list.some(isObject)) {
    for (const each of lists) walkList(each, { ...place, path: `${path}[${list.indexOf(each)}]`, depth: depth + 1 }, found);
    return;
  }
  // A list of records within a list, as Home Assistant answers for each thing that was asked about.
  if (lists.length > 0 && lists.length === list.length && lists.every((each) => each.every(isObject))) {
    for (const [i, each] of lists.entries()) walkList(each, { ...place, path: `${path}[${i}]`, depth: depth + 1 }, found);
    return;
  }
  const width = widthOf(list.find((each) => each !== null));
  if (width > 0 || depth === 0) found.push({ path, rows: list.length, cells: list.length * width, read: (file) => rowsTable(file, list) });
  list.slice(0, LOOKED_INTO).forEach((each, i) => isObject(each) && walkRecord(each, { ...place, path: `${path}[${i}]`, depth: depth + 1 }, found));
}

/** How many columns a row is. */
function widthOf(row: unknown): number {
  if (isScalar(row)) return 1;
  return Object.values(row as object).reduce((sum: number, cell) => sum + (isObject(cell) ? Object.values(cell).filter(isScalar).length : isScalar(cell) ? 1 : 0), 0);
}

function walkRecord(record: JsonObject, outer: Place, found: JsonTable[]): void {
  const { columns, index, schema, data, utc_offset_seconds: offset } = record;
  const coverage = coverageIn(record) ?? xarrayIn(record);
  if (coverage !== null) {
    const lists = "lists" in coverage ? coverage.lists : [];
    const rows = lists[0]?.[1].length ?? 0;
    found.push({ path: outer.path, rows, cells: rows * lists.length, read: (file) => coverageTable(file, coverage) });
    return;
  }
  const cube = jsonStatCube(record) ?? sdmxCube(record);
  if (cube !== null) {
    found.push({ path: outer.path, rows: cube.size, cells: cube.size * cube.dimensions.length, read: (file) => cubeTable(file, cube) });
    return;
  }
  const place = typeof offset === "number" ? { ...outer, zone: offset } : outer;
  const { path, depth } = place;
  const rows = record["data"] ?? record["values"];
  if (Array.isArray(columns) && Array.isArray(rows) && rows.every(Array.isArray)) {
    const split = rows as unknown[][];
    found.push({ path, rows: split.length, cells: split.length * columns.length, read: (file) => splitTable(file, columns, split, Array.isArray(index) ? index : null) });
    return;
  }
  const described = describedRows(record);
  if (described !== null) {
    const { name, rows: lists, names, times } = described;
    found.push({ path: inside(place, name).path, rows: lists.length, cells: lists.length * names.length, read: (file) => splitTable(file, names, lists, times) });
    return;
  }
  if (isObject(schema) && Array.isArray(schema["fields"])) {
    const fields = schema["fields"].map((field) => (isObject(field) ? cellText(field["name"]) : ""));
    const lists = isObject(data) && Array.isArray(data["values"]) && data["values"].every(isFlat) ? (data["values"] as unknown[][]) : null;
    if (lists !== null && lists.length > 0) pushLists(lists.map((list, i) => [fields[i] ?? "", list] as const), inside(place, "data"), found);
    else walk(data, inside(place, "data"), found);
    return;
  }
  const entries = Object.entries(record);
  const lists = entries.filter((entry): entry is [string, unknown[]] => isFlat(entry[1]) && entry[1].length > 0);
  const empty = entries.filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length === 0);
  const named = namedLists(entries, lists);
  if (named !== null) {
    pushLists(named, place, found);
    return;
  }
  const times = lists.find(([name, list]) => list.length > 1 && isTimeName(name)) ?? place.times;
  if (lists.length > 0) pushLists([...lists, ...empty], place, found);
  else if (empty.length > 0 && depth === 0) pushLists(empty, place, found);
  if (pushKeyed(entries, path, found)) return;
  for (const [name, each] of entries) if (!isFlat(each)) walk(each, { ...inside({ ...place, times }, name), ...unitsOf(record, name) }, found);
}

/** A list and, beside it, records that each have a name and a list as long as it: how charts are given, and grids answer. Null where that is not what there is. */
function namedLists(entries: readonly (readonly [string, unknown])[], lists: readonly (readonly [string, readonly unknown[]])[]): readonly (readonly [string, readonly unknown[]])[] | null {
  for (const [, records] of entries) {
    if (!Array.isArray(records) || records.length === 0 || !records.every(isObject)) continue;
    const series = records.map((record) => {
      const own = Object.values(record).filter((each): each is readonly unknown[] => isFlat(each) && each.length > 1);
      const name = cellText(record["name"] ?? record["label"]);
      return own.length === 1 && name !== "" ? ([name, own[0]!] as const) : null;
    });
    const first = lists.find(([, list]) => list.length === series[0]?.[1].length);
    if (first !== undefined && series.every((each) => each?.[1].length === first[1].length)) return [first, ...series.filter((each) => each !== null)];
  }
  return null;
}

function pushLists(given: readonly (readonly [string, readonly unknown[]])[], { path, zone, units, times }: Place, found: JsonTable[]): void {
  const rows = given[0]![1].length;
  // The times of a whole answer may stand above what it holds of them.
  const lists = times?.[1].length === rows && !given.some(([name]) => isTimeName(name)) ? [times, ...given] : given;
  const zoned = zone === null ? lists : lists.map(([name, list]) => [name, list.map((cell) => inZone(cell, zone))] as const);
  found.push({ path, rows, cells: rows * lists.length, read: (file) => columnsTable(file, zoned, units) });
}

/** A time of a clock, with the zone of that clock; anything else as it is. */
function inZone(cell: unknown, seconds: number): unknown {
  if (typeof cell !== "string" || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(cell)) return cell;
  const minutes = Math.round(Math.abs(seconds) / 60);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${cell}${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Records of numbers by keys, as pandas writes a frame; or one such record, as it writes a series. Says whether that is what it is. */
function pushKeyed(entries: readonly (readonly [string, unknown])[], path: string, found: JsonTable[]): boolean {
  const records = entries.filter((entry): entry is [string, JsonObject] => isObject(entry[1]) && Object.values(entry[1]).length > 0);
  const keys = entries.map(([key]) => key);
  if (entries.length > 1 && entries.every(([, value]) => isScalar(value)) && nameRows(keys)) {
    const series: JsonObject = Object.fromEntries(entries);
    found.push({ path, rows: entries.length, cells: entries.length, read: (file) => keyedTable(file, [["value", series]], "columns") });
    return true;
  }
  if (records.length !== entries.length || records.length === 0 || !records.every(([, record]) => Object.values(record).every(isScalar))) return false;
  const inner = Object.keys(records[0]![1]);
  const ofRows = nameRows(keys) && !nameRows(inner);
  if (!ofRows && !nameRows(inner) && inner.length < 2) return false;
  const rows = ofRows ? records.length : inner.length;
  found.push({ path, rows, cells: records.length * inner.length, read: (file) => keyedTable(file, records, ofRows ? "rows" : "columns") });
  return true;
}
