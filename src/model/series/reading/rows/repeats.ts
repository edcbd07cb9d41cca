import { ok, type Notice, type Result } from "../../../result";
import type { Choice, Way } from "../choice";
import { instantText } from "../describe";
import { refuse, type ReadProblem } from "../fault";
import { mergeDuplicates, type PickedRows } from "./frame";
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
  readonly once: PickedRows;
  readonly notices: readonly Notice[];
  readonly choices: readonly Choice[];
}

/** Sorted rows with each time once; `rowAgain` says which row of the file repeats a time. Rows that repeat a time with other numbers are left out where they are few, and asked about else. */
export function withoutRepeats(table: Table, column: string | null, sorted: PickedRows, { duplicates }: Pick<ReadingOptions, "duplicates">, rowAgain: (at: number) => number | null): Result<Merged, ReadProblem> {
  const { repeated, differing, first } = countRepeats(sorted);
  if (repeated === 0) return ok({ once: sorted, notices: [], choices: [] });
  if (duplicates === "auto" && differing * SPARE > sorted.at.length) {
    return refuse("repeated-times", table.file, { row: rowAgain(first), column, rows: differing, example: instantText(first) });
  }
  const policy = duplicates === "auto" ? "first" : duplicates;
  const { once, merged } = mergeDuplicates(sorted, policy);
  const kept = differing === 0 ? "equal" : policy;
  const choices = differing === 0 ? [] : [repeatsChoice(differing, policy)];
  return ok({ once, notices: [{ kind: "noticed/repeated", params: { rows: merged, kept } }], choices });
}

/** What becomes of `rows` rows that repeat a time with other numbers; `taken` is null where that is asked. */
export function repeatsChoice(rows: number, taken: Policy | null): Choice {
  const way = (keep: Policy | null): Way<"repeats"> => ({ means: { keep, rows }, set: keep === null ? { timeColumn: "none" } : { duplicates: keep } });
  const ways = (["first", "last", "mean", null] as const).filter((keep) => taken === null || keep !== taken).map(way);
  return { kind: "repeats", column: null, taken: taken === null ? null : way(taken), others: ways, open: taken === null };
}

/** How many rows repeat the time of the one before, how many of those hold other numbers, and the first such time. */
function countRepeats({ at, whole: { columns }, rows }: PickedRows): { repeated: number; differing: number; first: number } {
  let [repeated, differing, first] = [0, 0, Number.NaN];
  for (let row = 1; row < at.length; row++) {
    if (at[row] !== at[row - 1]) continue;
    repeated++;
    const [here, before] = rows === null ? [row, row - 1] : [rows[row]!, rows[row - 1]!];
    if (columns.every((values) => Object.is(values.at(here), values.at(before)))) continue;
    if (differing === 0) first = at[row]!;
    differing++;
  }
  return { repeated, differing, first };
}
