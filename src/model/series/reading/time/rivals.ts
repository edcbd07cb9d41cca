import { DAY } from "./calendar";
import { findGrid } from "./grid";

/** So many different values show how a column goes on. */
const ENOUGH = 5000;
/** What a step that no calendar has weighs beside gaps. */
const STRANGE_STEP = 0.5;

/** A reading of numbers as times, and where each then lies: in ms since 1970, or as a count. */
export interface Rival<Unit> {
  readonly unit: Unit;
  readonly at: Float64Array;
  readonly counts: boolean;
}

/** The readings, that first which leaves the fewest gaps; of equal ones, that first which came first. */
export function byEvenness<Unit>(rivals: readonly Rival<Unit>[]): readonly Unit[] {
  if (rivals.length < 2) return rivals.map(({ unit }) => unit);
  return rivals
    .map(({ unit, at, counts }) => ({ unit, cost: unevenness(at, counts) }))
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ unit }) => unit);
}

/** From 0, where rows follow each other by the day, the week, the month or the working day, to 2, where no two steps have anything in common. */
function unevenness(given: Float64Array, counts: boolean): number {
  const at = Float64Array.from(new Set(given.subarray(0, ENOUGH))).filter((place) => !Number.isNaN(place)).sort();
  if (at.length < 2) return 0;
  const grid = findGrid(at, !counts);
  if (grid.kind === "weekdays") return 0;
  if (grid.kind === "irregular") return 1 + grid.odd / (at.length - 1);
  const step = grid.place(1) - grid.place(0);
  const isUsual = counts || grid.months !== null || step === DAY || step === 7 * DAY;
  return grid.missing / (at.length + grid.missing) + (isUsual ? 0 : STRANGE_STEP);
}
