import { DAY, monthOf, startOfMonth } from "./calendar";
import { letGo } from "../numbers/letGo";
import { letGoOfRows, NO_ROW, type PickedRows } from "../rows/frame";

/** How far from a whole number of steps a row may lie, in steps. */
const TOLERANCE = 1e-3;
const MIN_MONTH = 28 * DAY;
/** A gap may not fill a page's memory: at most so many rows are made for each row there is, and in all. */
const MAX_MADE_PER_ROW = 4;
const MAX_MADE_SMALL = 1_000;
const MAX_ROWS = 5_000_000;

export interface EvenGrid {
  readonly kind: "even";
  /** How many rows are left out. */
  readonly missing: number;
  /** Goes through the rows, each with how many steps it lies after the first. */
  readonly eachRank: (visit: (rank: number, row: number) => void) => void;
  readonly place: (rank: number) => number;
  /** The step in months where it is a whole number of them, else null. */
  readonly months: number | null;
}

/** What the places of sorted rows have in common. */
export type Grid =
  /** Every row lies a whole number of steps after the one before. */
  | EvenGrid
  /** One row for each working day; nothing is missing at a weekend. */
  | { readonly kind: "weekdays" }
  /** `odd` of the distances are neither one step nor several. */
  | { readonly kind: "irregular"; readonly odd: number };

/** The median distance between neighbouring rows; 1 when there are fewer than two. */
export function medianStep(at: Float64Array): number {
  if (at.length < 2) return 1;
  const usual = commonStep(at);
  if (usual !== null) return usual;
  const steps = new Float64Array(at.length - 1);
  for (let i = 0; i < steps.length; i++) steps[i] = at[i + 1]! - at[i]!;
  const median = steps.sort()[(steps.length - 1) >> 1]!;
  letGo(steps);
  return median;
}

/** The step that more than half of the steps are, and with it their median; null where none is. Found by a vote, without room for all of them. */
function commonStep(at: Float64Array): number | null {
  let [step, lead, count] = [Number.NaN, 0, 0];
  for (let i = 1; i < at.length; i++) {
    const each = at[i]! - at[i - 1]!;
    if (lead === 0) step = each;
    lead += each === step ? 1 : -1;
  }
  for (let i = 1; i < at.length; i++) if (step === at[i]! - at[i - 1]!) count++;
  return count * 2 > at.length - 1 ? step : null;
}

/** Looks for the grid that sorted, distinct places lie on: fixed steps, or months of the calendar. */
export function findGrid(at: Float64Array, isTime: boolean): Grid {
  const step = medianStep(at);
  if (isTime && step >= MIN_MONTH) {
    const months = monthGrid(at);
    if (months !== null) return months;
  }
  if (isTime && step === DAY && isWeekdays(at)) return { kind: "weekdays" };
  const [first = 0] = at;
  const { odd, last } = stepsOf(at, step);
  if (odd > 0) return { kind: "irregular", odd };
  return { kind: "even", missing: last - Math.max(0, at.length - 1), eachRank: (visit) => stepsOf(at, step, visit), place: (steps) => first + steps * step, months: null };
}

/** Counts the steps to each row, how many of them are odd, and how many there are to the last row. */
function stepsOf(at: Float64Array, step: number, visit?: (rank: number, row: number) => void): { readonly odd: number; readonly last: number } {
  let [odd, before, rank] = [0, 0, 0];
  if (at.length > 0) visit?.(0, 0);
  for (let row = 1; row < at.length; row++) {
    const here = (at[row]! - at[0]!) / step;
    const steps = here - before;
    // Whole steps are added up, so that small deviations of each do not add up.
    rank += Math.round(steps);
    if (steps < 0.5 || Math.abs(steps - Math.round(steps)) > TOLERANCE) odd++;
    visit?.(rank, row);
    before = here;
  }
  return { odd, last: rank };
}

/** Months counted from their start, or from their end where rows lie on last days. */
function monthGrid(at: Float64Array): Grid | null {
  for (const fromEnd of [0, DAY]) {
    const found = Array.from(at, (place) => monthOf(place + fromEnd));
    const { month: first, rest } = found[0]!;
    if (found.some((each) => each.rest !== rest)) continue;
    const step = medianStep(Float64Array.from(found, ({ month }) => month));
    const rank = Float64Array.from(found, ({ month }) => (month - first) / step);
    if (rank.some((each) => !Number.isInteger(each))) continue;
    return {
      kind: "even",
      missing: rank.at(-1)! - (rank.length - 1),
      eachRank: (visit) => rank.forEach(visit),
      place: (steps) => startOfMonth(first + steps * step) + rest - fromEnd,
      months: step,
    };
  }
  return null;
}

function isWeekdays(at: Float64Array): boolean {
  // 1970-01-01 was a Thursday, so that days 2 and 3 of each week counted from it are Saturday and Sunday.
  const weekday = (place: number) => (((Math.floor(place / DAY) % 7) + 7) % 7);
  return at.length > 5 && at.every((place) => weekday(place) !== 2 && weekday(place) !== 3);
}

/** Whether the missing rows of an even grid are few enough to be made. */
export const canFill = (rows: number, missing: number): boolean =>
  missing <= Math.max(MAX_MADE_SMALL, rows * MAX_MADE_PER_ROW) && rows + missing <= MAX_ROWS;

/** Rows for each place of an even grid, those that were picked and others that are made. */
export function fillGrid(picked: PickedRows, grid: EvenGrid): PickedRows {
  const { whole, at: { length }, rows } = picked;
  const from = new Uint32Array(length + grid.missing).fill(NO_ROW);
  grid.eachRank((rank, row) => (from[rank] = rows === null ? row : rows[row]!));
  letGoOfRows(picked);
  const at = new Float64Array(from.length);
  for (let rank = 0; rank < at.length; rank++) at[rank] = from[rank] === NO_ROW ? grid.place(rank) : whole.at[from[rank]!]!;
  return { whole, at, rows: from };
}
