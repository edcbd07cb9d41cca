import { ok, type Notice, type Result } from "../../../result";
import type { Choice, Way } from "../choice";
import { instantText } from "../describe";
import { refuse, type ReadProblem } from "../fault";
import { type Frame, mergeDuplicates } from "./frame";
import type { DuplicatePolicy, ReadingOptions } from "../reading";
import type { Table } from "../table";

type Policy = Exclude<DuplicatePolicy, "auto">;

declare module "../choice" {
  interface ChoiceKinds {
    /** What becomes of rows that repeat a time and hold other numbers; null counts rows instead. */
    repeats: { readonly keep: Policy | null; readonly rows: number };
  }
}

/** Of so many rows, one may be left out without being asked. */
const SPARE = 10;

interface Merged {
  readonly frame: Frame;
  readonly notices: readonly Notice[];
  readonly choices: readonly Choice[];
}

/** Sorted rows with each time once; `rowAgain` says which row of the file repeats a time. Rows that repeat a time with other numbers are left out where they are few, and asked about else. */
export function withoutRepeats(table: Table, column: string | null, frame: Frame, { duplicates }: Pick<ReadingOptions, "duplicates">, rowAgain: (at: number) => number | null): Result<Merged, ReadProblem> {
  const { repeated, differing, first } = countRepeats(frame);
  if (repeated === 0) return ok({ frame, notices: [], choices: [] });
  if (duplicates === "auto" && differing * SPARE > frame.at.length) {
    return refuse("repeated-times", table.file, { row: rowAgain(first), column, rows: differing, example: instantText(first) });
  }
  const policy = duplicates === "auto" ? "first" : duplicates;
  const merged = mergeDuplicates(frame, policy);
  const kept = differing === 0 ? "equal" : policy;
  const choices = differing === 0 ? [] : [repeatsChoice(differing, policy)];
  return ok({ frame: merged.frame, notices: [{ kind: "noticed/repeated", params: { rows: merged.merged, kept } }], choices });
}

/** What becomes of `rows` rows that repeat a time with other numbers; `taken` is null where that is asked. */
export function repeatsChoice(rows: number, taken: Policy | null): Choice {
  const way = (keep: Policy | null): Way<"repeats"> => ({ means: { keep, rows }, set: keep === null ? { timeColumn: "none" } : { duplicates: keep } });
  const ways = (["first", "last", "mean", null] as const).filter((keep) => taken === null || keep !== taken).map(way);
  return { kind: "repeats", column: null, taken: taken === null ? null : way(taken), others: ways, open: taken === null };
}

/** How many rows repeat the time of the one before, how many of those hold other numbers, and the first such time. */
function countRepeats({ at, columns }: Frame): { repeated: number; differing: number; first: number } {
  let [repeated, differing, first] = [0, 0, Number.NaN];
  for (let row = 1; row < at.length; row++) {
    if (at[row] !== at[row - 1]) continue;
    repeated++;
    if (columns.every((values) => Object.is(values[row], values[row - 1]))) continue;
    if (differing === 0) first = at[row]!;
    differing++;
  }
  return { repeated, differing, first };
}
