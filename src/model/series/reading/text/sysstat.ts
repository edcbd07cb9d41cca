import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import type { NamedBlob, ReadHooks } from "../reading";
import type { TextTable } from "./severalTables";
import { wholeText } from "./text";

/** Reports of more bytes are not put together. */
const MAX_BYTES = 64 * 2 ** 20;

/** What stands above all reports of sysstat: the system, its name, the day, and how many processors it has. */
const TITLE = /^\ufeff?\s*Linux \S+ \([^\n]*\)[ \t]+(\S+)[ \t]+_\w+_[ \t]+\(\d+ CPUs?\)[ \t]*\n/;
const CLOCK = /^(\d{1,2}:\d\d:\d\d(?: [AP]M)?)\s+(.*)$/;
/** A time above its reports (`iostat -t`). */
const STAMP = /^(\d[\d./-]{5,9}\d,? \d{1,2}:\d\d:\d\d(?: [AP]M)?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S*)$/;
/** Averages and restarts: a word before a colon, in any language. */
const AVERAGE = /^(?!Device:)\p{L}[\p{L}. ]*:\s|\bRESTART\b/u;
const isNumber = (cell: string) => /^-?[\d.,]+%?$/.test(cell);

/** Whether a text is what one of the programs of sysstat writes (sar, mpstat, pidstat, iostat). */
export const isSysstat = (text: string): boolean => TITLE.test(text);

/** The tables in a file of such reports. */
export async function readSysstat(file: NamedBlob, hooks: ReadHooks): Promise<Result<readonly TextTable[], ReadProblem>> {
  if (file.blob.size > MAX_BYTES) return refuse("large-file", file.name, { megabytes: MAX_BYTES / 2 ** 20 });
  const text = await wholeText(file, hooks);
  if (!text.ok) return text;
  const tables = sysstatTables(text.value);
  return tables.length === 0 ? refuse("no-rows-below-header", file.name, {}) : ok(tables);
}

/**
 * The tables that sar, mpstat, pidstat and iostat write: their names come again above each report or each page of them, and the
 * time stands before each row, or above the report. All rows below the same names are one table, the largest first. Clocks have the day that stands above everything, unless they pass midnight.
 * Source: https://github.com/sysstat/sysstat (sar.1, iostat.1)
 */
function sysstatTables(text: string): readonly TextTable[] {
  const day = TITLE.exec(text)?.[1] ?? "";
  const lines = text.split("\n");
  const found = new Map<string, { readonly names: readonly string[]; readonly rows: Map<number, readonly string[]>; readonly head: number }>();
  const passes = passesMidnight(lines);
  let [open, stamp]: [string | null, string | null] = [null, null];
  for (const [i, line] of lines.entries()) {
    const whole = line.trim();
    const clock = CLOCK.exec(whole);
    const at = clock === null ? stamp : passes ? clock[1]! : `${day} ${clock[1]!}`;
    const cells = (clock?.[2] ?? whole).split(/\s+/);
    if (i === 0 || whole === "" || AVERAGE.test(whole)) continue;
    if (STAMP.test(whole)) stamp = whole;
    else if (cells.length > 1 && !cells.some(isNumber)) {
      const names = [...(at === null ? [] : ["time"]), ...(cells[0]!.endsWith(":") && cells[0] !== "Device:" ? cells.slice(1) : cells)];
      open = names.join("\t");
      if (!found.has(open)) found.set(open, { names, rows: new Map(), head: i });
    } else if (open !== null && cells.some(isNumber)) {
      const { names, rows } = found.get(open)!;
      const row = [...(at === null ? [] : [at]), ...cells];
      // The name of a program may have words of its own.
      rows.set(i, row.length > names.length ? [...row.slice(0, names.length - 1), row.slice(names.length - 1).join(" ")] : row);
    }
  }
  const tables = [...found.values()].filter(({ rows }) => rows.size > 0).sort((a, b) => b.rows.size - a.rows.size);
  return tables.map(({ names, rows, head }) => ({
    path: names.slice(names[0] === "time" ? 1 : 0).join(", "),
    rows: rows.size,
    text: `${lines.map((_, i) => (i === head ? names.map(quote) : (rows.get(i) ?? [])).join("\t")).join("\n")}\n`,
  }));
}

/** Whether clocks fall back by more than half a day, so that the day above them is not that of all. */
function passesMidnight(lines: readonly string[]): boolean {
  let before = 0;
  for (const line of lines) {
    const [, hours, minutes, half] = /^(\d{1,2}):(\d\d):\d\d(?: ([AP])M)?\s/.exec(line) ?? [];
    if (hours === undefined) continue;
    const at = (half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "P" ? 12 : 0)) * 60 + Number(minutes);
    if (before - at > 720) return true;
    before = at;
  }
  return false;
}

/** A name that may begin like a comment ("%user"). */
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
