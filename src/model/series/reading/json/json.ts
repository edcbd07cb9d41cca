import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import { pickPart } from "../formats/parts";
import type { NamedBlob, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import type { Table } from "../table";
import { wholeText } from "../text/text";
import { tablesIn } from "./find";
import { looksLikeLines, readJsonLines } from "./lines";
import { parseJson } from "./parse";

/** JSON has to be parsed as a whole; past this it would hold the reader up for seconds. */
const MAX_BYTES = 64 * 2 ** 20;

/**
 * Reads JSON: records, lists, one list for each column, every orient of pandas, answers of Open-Meteo, Prometheus, Grafana,
 * InfluxDB, Graphite, and GluonTS; wherever in the file that stands. Of several tables the largest is taken.
 */
export async function readJson(file: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const { name } = file;
  if (file.blob.size > MAX_BYTES) return refuse("large-json", name, { megabytes: MAX_BYTES / 2 ** 20 });
  const text = await wholeText(file, hooks);
  if (!text.ok) return text;
  if (text.value.trim() === "") return refuse("empty", name, {});
  const parsed = parseJson(text.value);
  if (!parsed.ok && looksLikeLines(text.value)) return readJsonLines(file, options, hooks);
  if (!parsed.ok) return refuse(parsed.fault.kind === "cut-short" ? "json-cut-short" : "no-json", name, { row: parsed.fault.row });
  const tables = tablesIn(parsed.value);
  if (tables.length === 0) return refuse("json-without-list", name, {});
  const { part, choices } = pickPart("part", tables.map((table) => ({ answer: table.path, means: { path: table.path, rows: table.rows }, table })), options);
  const table = part.table.read(name);
  return table.ok ? ok({ ...table.value, choices }) : table;
}
