import { answering, type Choice, type ReadingChange, type Way } from "../choice";

export type Lies = "rows" | "wide" | "calendar";

declare module "../choice" {
  interface ChoiceKinds {
    /** How a table lies: a row for each moment; for each series, with columns for moments; or as a calendar. `series` and `moments` of the whole table. */
    layout: { readonly lies: Lies; readonly series: number; readonly moments: number };
    /** The columns that tell the series of a table apart. */
    by: { readonly columns: readonly string[] };
    /** What a column is there for in training; "" where it is an input like others. */
    role: { readonly role: "" | "target" | "ahead" };
    /**
     * Which of the series of a table: `all` side by side, `some`, one, or `together`, whose rows of one time are merged.
     * `rows`: the fewest and the most that those have that are meant.
     */
    id: SeriesTaken & Among & { readonly rows: RowRange };
  }
}

/** What tells the series of a table apart, and how many there are. */
interface Among {
  readonly by: readonly string[];
  readonly series: number;
}

type RowRange = readonly [fewest: number, most: number];

export type SeriesTaken = { readonly take: "all" } | { readonly take: "together" } | { readonly take: "some"; readonly labels: readonly string[] };

/** What an answer to `id` asks for; null where it asks for nothing that there is. */
export function takenBy(answer: string | undefined, labels: readonly string[]): SeriesTaken | null {
  if (answer === "all" || answer === "together") return { take: answer };
  const wanted = listIn(answer).flatMap((label) => (labels.includes(label) ? [label] : labels.filter((each) => withoutZeros(each) === label)));
  return wanted.length === 0 ? null : { take: "some", labels: wanted };
}

/** A label as notebooks have it that were kept before zeros at its beginning were: 7 · 12 for 007 · 0012. */
const withoutZeros = (label: string): string => label.replace(/(?<=^| · )0+(?=\d)/g, "");

/** The texts in a list in JSON; none where there is no such list. */
export function listIn(answer: string | undefined): string[] {
  try {
    const list: unknown = JSON.parse(answer ?? "[]");
    return Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

/** The change of options that reads these series. */
export const takingSeries = (taken: SeriesTaken): ReadingChange => answering("id", taken.take === "some" ? JSON.stringify(taken.labels) : taken.take);

/** The change of options that tells series apart by these columns; columns that were chosen before may not be there. */
export const tellingApart = (columns: readonly string[]): ReadingChange => ({ columns: null, answers: { ...answering("by", JSON.stringify(columns)).answers, id: "" } });

export const lying = (lies: Lies): ReadingChange => ({ columns: null, answers: { ...answering("layout", lies).answers, id: "" } });

/** So many series stand side by side when the person has not chosen any. */
export const MOST_BESIDE = 32;

/** So many series are offered by name beside a question; the whole list is in the table's description. */
const NAMED = 6;

/** The choice among the series of a table, with how many rows each of `labels` has; the longest are offered by name, and `ways` beside them. */
export function idChoice(by: readonly string[], labels: readonly string[], rowsOf: ArrayLike<number>, taken: SeriesTaken | null, ways: readonly ("all" | "together")[]): Choice {
  const way = (each: SeriesTaken): Way<"id"> => ({ means: { ...each, by, series: labels.length, rows: rangeOf(each, labels, rowsOf) }, set: takingSeries(each) });
  const longest = labels.map((_, place) => place).sort((a, b) => rowsOf[b]! - rowsOf[a]! || a - b).map((place) => labels[place]!);
  const one = longest.slice(0, NAMED).map((label): SeriesTaken => ({ take: "some", labels: [label] }));
  const offered: readonly SeriesTaken[] = [...one, ...ways.map((take) => ({ take }))];
  const others = offered.filter((each) => JSON.stringify(each) !== JSON.stringify(taken)).map(way);
  return { kind: "id", column: null, taken: taken && way(taken), others, open: taken === null };
}

function rangeOf(taken: SeriesTaken, labels: readonly string[], rowsOf: ArrayLike<number>): RowRange {
  const meant = taken.take === "some" ? taken.labels.map((label) => rowsOf[labels.indexOf(label)]!) : Array.from(rowsOf);
  return meant.reduce<[number, number]>(([fewest, most], rows) => [Math.min(fewest, rows), Math.max(most, rows)], [Infinity, 0]);
}

/** The choice of how a table lies; `taken` is null where that is asked. */
export function layoutChoice(taken: Lies | null, sizes: Readonly<Partial<Record<Lies, { readonly series: number; readonly moments: number }>>>): Choice {
  const way = (lies: Lies): Way<"layout"> => ({ means: { lies, ...sizes[lies]! }, set: lying(lies) });
  const others = (["wide", "calendar", "rows"] as const).filter((lies) => lies !== taken && sizes[lies] !== undefined).map(way);
  return { kind: "layout", column: null, taken: taken && way(taken), others, open: taken === null };
}
