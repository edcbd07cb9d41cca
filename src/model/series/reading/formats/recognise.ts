import { beginsWith, formatNamed, FORMATS, PACKINGS, type Packing, type TableFormat } from "./formats";
import type { ZippedFormat } from "./unpacked";

/** What is told by its first bytes or its name; a zip may be a format by itself, which what it holds tells. */
type Recognised = Exclude<TableFormat, ZippedFormat> | Packing;

/** How a stream of Arrow begins, which has no mark: its first message goes on. */
const STREAM = [0xff, 0xff, 0xff, 0xff] as const;

/**
 * The format of a file: by its first bytes where they tell, else by the ending of its name, else by what its text begins like.
 * Workbooks and archives of arrays are zips, and told from each other by what they hold (`unpacked.ts`).
 */
export function recognise(name: string, head: Uint8Array): Recognised {
  const marks: readonly Recognised[] = ["gzip", "zip", "npy", "parquet", "arrow"];
  const marked = marks.find((each) => beginsWith(head, { ...FORMATS, ...PACKINGS }[each].mark ?? [-1]));
  if (marked !== undefined) return marked;
  // A separator of ASCII before each record (RFC 7464).
  if (head[0] === 0x1e && /^\s*[{[]/.test(new TextDecoder().decode(head.subarray(1, 64)))) return "jsonLines";
  const named = formatNamed(name);
  if (named === "npz") return "zip";
  if (named === "arrow" && beginsWith(head, STREAM)) return "arrow";
  if (named === "npy" || named === "json" || named === "jsonLines") return named;
  const text = new TextDecoder().decode(head);
  if (named === "arff" || isArff(text)) return "arff";
  if (/^\s*(#.*\s+)*@(attribute|relation|frequency|horizon|missing)\b/im.test(text) && /^@attribute\b/im.test(text)) return "monash";
  if (/^\s*(#.*\s+)*@(problemname|timestamps|univariate|classlabel|targetlabel)\b/im.test(text)) return "sktime";
  if (named === "monash" || named === "sktime") return named;
  // A table may well begin with a bracket, where its name says that it is one.
  if (named === "delimited" && !name.toLowerCase().endsWith(".txt")) return "delimited";
  // A line of a log begins with its time in brackets, and goes on behind them.
  if (/^\ufeff?\s*\[/.test(text) && !/^\ufeff?\s*\[[^\][{}"',\n]*\][ \t]*[^\s,]/.test(text)) return "json";
  if (/^\ufeff?\s*\{[^\n]*\}\s*\n\s*\{/.test(text)) return "jsonLines";
  return /^\ufeff?\s*\{/.test(text) ? "json" : "delimited";
}

/** Weka and Monash begin alike; but Monash says how often, and its rows have their attributes before a colon. */
function isArff(text: string): boolean {
  if (!/^@relation\b/im.test(text) || !/^@attribute\b/im.test(text) || /^@(frequency|horizon|missing|equallength)\b/im.test(text)) return false;
  const row = /^@data[ \t]*\n+(.*)/im.exec(text.replaceAll("\r", ""))?.[1];
  return row === undefined ? /^@attribute\s.*(\breal|\binteger|\bdate\s+['"].*|\})\s*$/im.test(text) : row.includes(",") && !/^[^'",]*:/.test(row);
}
