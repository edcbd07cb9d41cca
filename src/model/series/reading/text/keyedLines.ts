import { isMoment } from "../time/moments";
import { tabCell } from "./layout";
import { isUnit } from "./unitText";

/** Lines of keys and values, as logs have them: "ts=2024-03-05T00:00:00Z load=19.7", and what stands before the first key. */
export interface KeyedLines {
  /** What stands behind a key: a colon only before numbers, as boards write for their plotter, "temp:21.5,hum:40". */
  readonly mark: "=" | ":";
  readonly keys: readonly string[];
  /** What each line begins with that is a time: a number of seconds since 1970 in brackets, or so many words; null where it begins with none. */
  readonly time: "bracketed" | 1 | 2 | 3 | null;
}

/** Cells of such lines are handed on with this between them. */
const BETWEEN = "\t";
const PAIR = /(?<=^|\s)([A-Za-z_][\w.#/-]*)=("(?:[^"\\]|\\.)*"|[^\s"]*)(?:[ ]+([a-zA-Z%µ°]{1,4})(?=[ ]*$|[ ]+[A-Za-z_][\w.#/-]*=))?/g;
const NUMBERED = /(?<=^|[\s,;])([A-Za-z_][\w.#/-]*):[ ]*([-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?=$|[\s,;])()/g;
const PAIRS = { "=": PAIR, ":": NUMBERED } as const;
const LEAST_LINES = 3;
const LOOKED_AT = 200;
/** One line in so many may say something else. */
const SPARE = 10;
const MOST_KEYS = 200;
const BRACKETED = /^\[(\d{9,10}(?:\.\d+)?)\]\s/;

/** The keys of a text of such lines; null where it is none. */
export function findKeys(text: string): KeyedLines | null {
  return (text.includes("=") ? keysBefore(text, "=") : null) ?? (text.includes(":") ? keysBefore(text, ":") : null);
}

function keysBefore(text: string, mark: KeyedLines["mark"]): KeyedLines | null {
  const lines = text.split("\n", LOOKED_AT + 1).slice(0, -1).filter((line) => line.trim() !== "");
  const found = lines.map((line) => Array.from(line.matchAll(PAIRS[mark]), ([, key]) => key!));
  const count = new Map<string, number>();
  for (const keys of found) for (const key of new Set(keys)) count.set(key, (count.get(key) ?? 0) + 1);
  const isMost = (some: number) => (lines.length - some) * SPARE <= lines.length;
  const common = [...count].filter(([, some]) => isMost(some));
  if (lines.length < LEAST_LINES || common.length < 1 || count.size > MOST_KEYS) return null;
  const isKeyed = (keys: readonly string[]) => common.every(([key]) => keys.includes(key));
  if (!isMost(found.filter(isKeyed).length)) return null;
  const keyed = lines.filter((_, i) => isKeyed(found[i]!));
  const time = (["bracketed", 3, 2, 1] as const).find((way) => keyed.every((line) => timeOf(line, way) !== ""));
  // One key alone makes a table of lines only where they say when they were written, and end with its value.
  const endsWithValue = (line: string) => Array.from(line.matchAll(PAIRS[mark])).some(({ index, 0: pair }) => index + pair.length === line.trimEnd().length);
  return common.length < 2 && (time === undefined || !keyed.every(endsWithValue)) ? null : { mark, keys: [...count.keys()], time: time ?? null };
}

/** The names of the columns that those lines are. */
export const keyedNames = ({ keys, time }: KeyedLines): readonly string[] => (time === null ? keys : ["timestamp", ...keys]);

/** The text with a mark between the values of each line, in the order of the keys; a line without any key as it stands. */
export const keyedText = (text: string, keyed: KeyedLines): string => text.split("\n").map((line) => cellsOf(line, keyed)).join("\n");

function cellsOf(line: string, { mark, keys, time }: KeyedLines): string {
  const values = new Map<string, string>();
  for (const [, key, value, unit] of line.matchAll(PAIRS[mark])) values.set(key!, bare(value!) + (unit !== undefined && isUnit(unit) ? ` ${unit}` : ""));
  if (!keys.some((key) => values.has(key))) return line.replaceAll(BETWEEN, " ");
  const cells = keys.map((key) => values.get(key) ?? "");
  return [...(time === null ? [] : [timeOf(line, time)]), ...cells].map(tabCell).join(BETWEEN);
}

/** What a line begins with before its first key, where it is a time; else "". */
function timeOf(line: string, way: NonNullable<KeyedLines["time"]>): string {
  if (way === "bracketed") return BRACKETED.exec(line)?.[1] ?? "";
  const words = line.trimStart().split(/ +/, way);
  const text = words.join(" ").replace(/^\[(.*)\]$/, "$1");
  return words.length === way && !text.includes("=") && isMoment(text) ? text : "";
}

const bare = (value: string): string => (value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(.)/g, "$1") : value.replace(/,$/, ""));
