import { isObject, type JsonObject } from "../../../record";
import { cellText } from "./values";

/** Rows of cells, with what stands beside them of their columns and times. */
interface DescribedRows {
  /** Where the rows stand in their record. */
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly names: readonly string[];
  /** When each row is, in the seconds or milliseconds of the answer; null where nothing says so. */
  readonly times: readonly number[] | null;
}

const NAMES_NAME = /col|field|head|legend|names|labels/i;
/** What is said of the columns may stand in a record of a record (Socrata). */
const DEEPEST = 3;

/**
 * Rows that are lists, whose columns are named in a list beside them or in a record beside them, as Elasticsearch, Google and Socrata
 * answer; with the beginning and the step of their times where those are said there, too (RRDtool). Null where there is none.
 */
export function describedRows(record: JsonObject): DescribedRows | null {
  for (const [name, rows] of Object.entries(record)) {
    if (!Array.isArray(rows) || rows.length < 2 || !rows.every(Array.isArray)) continue;
    const width = (rows[0] as unknown[]).length;
    if (rows.some((row) => (row as unknown[]).length !== width)) continue;
    const beside = Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
    const names = namesIn(beside, width, 0);
    if (names !== null) return { name, rows: rows as unknown[][], names, times: timesIn(beside, rows.length) };
  }
  return null;
}

function namesIn(record: JsonObject, width: number, depth: number): readonly string[] | null {
  for (const [key, value] of Object.entries(record)) {
    const names = Array.isArray(value) && value.length === width && NAMES_NAME.test(key) ? value.map(nameOf) : null;
    if (names !== null && names.every((name) => name !== "") && new Set(names).size === width) return names;
    const inner = isObject(value) && depth < DEEPEST ? namesIn(value, width, depth + 1) : null;
    if (inner !== null) return inner;
  }
  return null;
}

const nameOf = (value: unknown): string => (isObject(value) ? cellText(value["name"] ?? value["columnName"] ?? value["label"] ?? value["id"] ?? "") : typeof value === "string" ? value : "");

/** The times that a beginning, a step and an end say, where they say as many as there are rows. */
function timesIn(record: JsonObject, rows: number): readonly number[] | null {
  for (const said of [record, ...Object.values(record).filter(isObject)]) {
    const { start, step, end } = said;
    if (typeof start !== "number" || typeof step !== "number" || typeof end !== "number" || !(step > 0) || Math.round((end - start) / step) + 1 !== rows) continue;
    return Array.from({ length: rows }, (_, row) => start + row * step);
  }
  return null;
}
