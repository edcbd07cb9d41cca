import { answering, answerOf, type Choice, type Way } from "../choice";
import type { ReadingOptions } from "../reading";
import { numbersOf } from "../numbers/packedColumn";
import { extremesOf, type StoredNumbers, piecesOf } from "../numbers/packedNumbers";
import type { NumberColumn, Table, TableColumn } from "../table";
import { marksInCompany } from "./markCompany";

declare module "../choice" {
  interface ChoiceKinds {
    /** Whether a number stands for what was not measured. */
    missing: { readonly value: number; readonly values: number; readonly names: readonly string[]; readonly gone: boolean };
  }
}

/** Numbers that loggers and weather services write where nothing was measured. */
const KNOWN: ReadonlySet<number> = new Set([
  ...[-9.99, -99, -99.9, -99.99, -200, -888, -999, -999.9, -999.99, -6999, -7777, -7999, -8888, -9990, -9999, -9999.9, -9999.99, -32768, -99990, -99999, -999999],
  ...[99, 99.9, 99.99, 999, 999.9, 999.99, 9999, 9999.9, 9999.99, 32767, 65535, 99999, 999999],
]);

/** How many spreads of all else such a number lies away from it: to be asked about, taken, and taken without asking. */
const AWAY = { asked: 0, taken: 1, sure: 3 };
/** How many a positive one has to lie away that stands there once, and may be a peak, to be asked about. */
const PEAK = 5;
const LEAST_ROWS = 5;

interface Found {
  readonly count: number;
  /** Distance from all else, in its spread. */
  readonly away: number;
}

/** What was not measured, by number. */
export interface Sentinels {
  readonly columns: readonly TableColumn[];
  readonly choices: readonly Choice[];
  /** How many values of each column went. */
  readonly gone: ReadonlyMap<string, number>;
}

/** The columns with numbers that mark what was not measured missing, and the choice to keep them. `except` holds the time. */
export function withoutSentinels({ columns, marks: declared = [] }: Table, except: readonly string[], options: Pick<ReadingOptions, "answers">): Sentinels {
  const found = new Map<number, Map<NumberColumn, Found>>();
  const measured = columns.filter((column): column is NumberColumn => column.kind === "number" && !except.includes(column.name));
  const add = (value: number, column: NumberColumn, each: Found) => {
    if (!found.has(value)) found.set(value, new Map());
    const all = found.get(value)!;
    if ((all.get(column)?.away ?? -1) < each.away) all.set(column, each);
  };
  for (const column of measured) {
    for (const [value, each] of [...declaredIn(column, declared), ...sentinelsOf(numbersOf(column))]) add(value, column, each);
  }
  const marksOf = (column: NumberColumn) => [...found].flatMap(([value, all]) => ((all.get(column)?.away ?? 0) >= AWAY.taken ? [value] : []));
  for (const [i, each] of marksInCompany(measured.map(numbersOf), measured.map(marksOf)).entries()) {
    if (each !== null) add(each.value, measured[i]!, { count: each.count, away: each.told ? AWAY.taken : AWAY.asked });
  }
  const choices: Choice[] = [];
  const marks = new Map<NumberColumn, number[]>();
  const gone = new Map<string, number>();
  for (const [value, all] of found) {
    // What is plain in one column is meant in the others, too.
    const away = Math.max(...[...all.values()].map((each) => each.away));
    const values = [...all.values()].reduce((sum, { count }) => sum + count, 0);
    const asks = away < AWAY.taken && [...all.values()].some((each) => each.away === AWAY.asked);
    if (away < AWAY.taken && !asks) continue;
    const answer = answerOf(options, "missing", String(value));
    const keeps = answer === "keep" || (asks && answer === undefined);
    const way = (isGone: boolean): Way<"missing"> => ({
      means: { value, values, names: [...all.keys()].map(({ name }) => name), gone: isGone },
      set: answering("missing", isGone ? "missing" : "keep", String(value)),
    });
    const sure = away >= AWAY.sure;
    choices.push({ kind: "missing", column: null, taken: way(!keeps), others: [way(keeps)], open: answer === undefined && !sure });
    if (keeps) continue;
    for (const [column, { count }] of all) {
      marks.set(column, [...(marks.get(column) ?? []), value]);
      gone.set(column.name, (gone.get(column.name) ?? 0) + count);
    }
  }
  const cleaned = columns.map((column) => {
    const values = column.kind === "number" ? marks.get(column) : undefined;
    return column.kind !== "number" || values === undefined ? column : { ...column, values: column.values.map((value) => (values.includes(value) ? Number.NaN : value)) };
  });
  return { columns: cleaned, choices, gone };
}

/** Marks that the file itself calls so, wherever they lie. */
const declaredIn = (column: NumberColumn, marks: readonly number[]): (readonly [number, Found])[] =>
  marks.map((mark) => [mark, { count: column.values.reduce((sum, value) => sum + Number(value === mark), 0), away: AWAY.sure }] as const).filter(([, { count }]) => count > 0);

/** Known marks that lie at an end of the values, one behind the other. */
function sentinelsOf(values: StoredNumbers): Map<number, Found> {
  const found = new Map<number, Found>();
  for (let marks: number[] = []; marks.length < 4; marks = [...found.keys()]) {
    const { least, most, count } = extremes(values, marks);
    const mark = KNOWN.has(least) ? least : KNOWN.has(most) ? most : null;
    if (mark === null || found.has(mark)) break;
    const rest = extremes(values, [...marks, mark]);
    if (rest.count === 0 && marks.length === 0 && mark <= -888 && count >= LEAST_ROWS) return new Map([[mark, { count, away: AWAY.sure }]]);
    // Nothing is measured to be 9999.9 in every row.
    if (rest.count === 0 && marks.length === 0 && mark > 99 && !Number.isInteger(mark) && count >= LEAST_ROWS) return new Map([[mark, { count, away: AWAY.taken }]]);
    if (rest.count < LEAST_ROWS) break;
    const gap = mark === least ? rest.least - mark : mark - rest.most;
    const away = gap / (rest.most - rest.least || Math.max(1, Math.abs(rest.most)));
    const isPeak = mark > 0 && count - rest.count < 2;
    if (isPeak && away < PEAK) break;
    found.set(mark, { count: count - rest.count, away: isPeak ? AWAY.asked : away });
  }
  return found;
}

function extremes(values: StoredNumbers, without: readonly number[]): { least: number; most: number; count: number } {
  if (without.length === 0) return extremesOf(values);
  let [least, most, count] = [Infinity, -Infinity, 0];
  for (const piece of piecesOf(values)) {
    for (const value of piece) {
      if (!(value === value) || without.includes(value)) continue;
      count++;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return { least, most, count };
}
