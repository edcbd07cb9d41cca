import type { Result } from "../../../result";
import { parseDate } from "../time/dates";
import { refuse, type ReadProblem } from "../fault";
import type { NamedBlob, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import type { Table } from "../table";
import { wholeText } from "../text/text";
import { numbersIn, readDirectives } from "./directives";
import { frequencyNamed, timesFrom } from "./frequency";
import { type Item, together } from "./together";

/**
 * Reads a `.tsf` of the Monash archive: a series on each line, behind its attributes, which `@attribute` lines name and colons
 * part. The series are columns side by side, at their times.
 * Source: https://forecastingdata.org, and its data_loader.py
 */
export async function readMonash(file: NamedBlob, _: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const text = await wholeText(file, hooks);
  if (!text.ok) return text;
  const { said, data } = readDirectives(text.value);
  const attributes = (said.get("attribute") ?? []).map((words) => words.split(/\s+/));
  const frequency = frequencyNamed(said.get("frequency")?.[0] ?? "");
  const items: Item[] = [];
  for (const { line, number } of data) {
    const parts = line.split(":");
    if (parts.length !== attributes.length + 1) return refuse("row-width", file.name, { row: number, cells: parts.length, width: attributes.length + 1 });
    const values = numbersIn(parts.pop()!);
    if ("wrong" in values) return refuse("bad-cell", file.name, { row: number, example: values.wrong });
    const dated = attributes.findIndex(([, type]) => type?.toLowerCase() === "date");
    const start = dated < 0 ? Number.NaN : startOf(parts[dated]!);
    const name = parts.filter((_part, i) => i !== dated).join(" ").trim();
    items.push({ name: name || `series ${items.length + 1}`, at: Number.isNaN(start) || frequency === null ? null : timesFrom(start, frequency, values.length), values });
  }
  return together(file.name, "monash", items);
}

/** "2012-01-01 00-00-01": the clock has no colons, since these part the attributes. */
const startOf = (text: string): number => parseDate(text.trim().replace(/ (\d{2})-(\d{2})-(\d{2})$/, " $1:$2:$3"), "dmy");
