import { ok, type Result } from "../../../result";
import { parseDate } from "../time/dates";
import { refuse, type ReadProblem } from "../fault";
import { pickPart } from "../formats/parts";
import type { NamedBlob, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import type { Table } from "../table";
import { wholeText } from "../text/text";
import { numbersIn, readDirectives } from "./directives";
import { type Item, together } from "./together";

/** The case of a file, and each of its dimensions as a series. */
interface Case {
  readonly name: string;
  readonly items: readonly Item[];
}

/**
 * Reads a `.ts` of sktime and aeon: a case on each line, its dimensions and its label between colons. Cases of one dimension
 * are columns side by side; of several, one case is read, with its dimensions as columns.
 * Source: https://www.aeon-toolkit.org/en/stable/api_reference/file_specifications/ts.html
 */
export async function readSktime(file: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const text = await wholeText(file, hooks);
  if (!text.ok) return text;
  const { said, data } = readDirectives(text.value);
  const isSaid = (name: string) => said.get(name)?.[0]?.toLowerCase().startsWith("true") === true;
  const labelled = isSaid("classlabel") || isSaid("targetlabel");
  const cases: Case[] = [];
  for (const [i, { line, number }] of data.entries()) {
    const parts = isSaid("timestamps") ? stampedParts(line) : line.split(":");
    const label = labelled && parts.length > 1 ? parts.pop()!.trim() : null;
    const items: Item[] = [];
    for (const [dimension, part] of parts.entries()) {
      const item = isSaid("timestamps") ? stamped(part) : numbersIn(part);
      if ("wrong" in item) return refuse("bad-cell", file.name, { row: number, example: item.wrong });
      items.push({ name: `dimension ${dimension + 1}`, ...(item instanceof Float64Array ? { at: null, values: item } : item) });
    }
    cases.push({ name: label === null ? `case ${i + 1}` : `case ${i + 1} (${label})`, items });
  }
  if (cases.length === 0) return refuse("no-rows-in-list", file.name, {});
  if (cases.every(({ items }) => items.length === 1)) return together(file.name, "sktime", cases.map(({ name, items }) => ({ ...items[0]!, name })));
  const { part, choices } = pickPart("item", cases.map((each) => ({ answer: each.name, means: { name: each.name }, items: each.items })), options, 0, true);
  const table = together(file.name, "sktime", part.items);
  return table.ok ? ok({ ...table.value, choices }) : table;
}

/** Splits at the colons outside of brackets: times have colons of their own. */
const stampedParts = (line: string): string[] => line.replace(/\)\s*:/g, ")\n").split("\n");

/** `(2024-01-01 00:00:00,1.5),(…)`, or with numbers for times, which then only count. */
function stamped(part: string): Pick<Item, "at" | "values"> | { readonly wrong: string } {
  const pairs = [...part.matchAll(/\(([^()]*),([^(),]*)\)/g)];
  const values = numbersIn(pairs.map(([, , value]) => value).join(","));
  if ("wrong" in values) return values;
  const at = Float64Array.from(pairs, ([, time]) => parseDate(time!, "dmy"));
  return { at: at.some(Number.isNaN) ? null : at, values };
}
