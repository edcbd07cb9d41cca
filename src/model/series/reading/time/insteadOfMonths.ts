import { answering, answerOf, type Choice, type Way } from "../choice";
import { parseDate } from "./dates";
import { instantText } from "../describe";
import type { ReadingOptions } from "../reading";
import type { TimeUnit } from "./timeUnit";

/** A year and a month, whichever comes first. */
const MONTH = /^(\d{4}[-/.:\s](0?[1-9]|1[0-2])|[1-9][-/.:\s]\d{4})$/;

/** What cells such as "2010-1" and "2010-11" hold: quarters, or years that end in the next, unless they can be months and the person says so. */
export function insteadOfMonths(name: string, cells: readonly string[], at: Float64Array, unit: "quarter-number" | "year", options: Pick<ReadingOptions, "answers">): { readonly asMonths: boolean; readonly choices: readonly Choice[] } {
  const row = at.findIndex((each) => !Number.isNaN(each));
  const example = cells[row]!;
  if (!cells.every((cell, i) => Number.isNaN(at[i]!) || MONTH.test(cell.trim()))) return { asMonths: false, choices: [] };
  const way = (each: TimeUnit): Way<"time-unit"> => ({
    means: { unit: each, example, reads: instantText(each === unit ? at[row]! : parseDate(example, "ymd")) },
    set: answering("time-unit", each, name),
  });
  const ways = [way(unit), way("month-number")] as const;
  const asMonths = answerOf(options, "time-unit", name) === "month-number";
  const [taken, other] = asMonths ? [ways[1], ways[0]] : ways;
  return { asMonths, choices: [{ kind: "time-unit", column: name, taken, others: [other], open: false }] };
}
