import { letGo } from "../numbers/letGo";
import { allRows, frameOfRows, keepRows, mergeDuplicates, pickRows, type PlacedRows, sortRows } from "../rows/frame";
import type { DuplicatePolicy } from "../reading";
import { alignedTimes, columnsInTurn } from "./aligned";
import type { Groups } from "./groups";
import { BETWEEN } from "./labels";
import type { PanelSeries } from "./panel";

/** Rows with what their columns are called. */
export interface NamedFrame {
  readonly frame: PlacedRows;
  readonly names: readonly string[];
  /** Rows that repeated a time of their own series and were merged. */
  readonly merged: number;
  /** Rows of the series side by side that have no time, and were left out. */
  readonly untimed: number;
}

/** One series of a panel, by its place among the labels, as it stands. */
export function oneOf(frame: PlacedRows, names: readonly string[], { groups }: PanelSeries, chosen: number): NamedFrame {
  return { frame: frameOfRows(pickRows(allRows(frame), rowsOf(groups.of, chosen))), names, merged: 0, untimed: 0 };
}

/**
 * Several series side by side: a row for each time that one of them has, a column for each series and each of its columns.
 * A single column for each is called by the label alone. `onTimesRead` is called once the places of the frame are not needed any more.
 */
export function sideBySide(frame: PlacedRows, names: readonly string[], panel: PanelSeries, chosen: readonly number[], policy: DuplicatePolicy, onTimesRead: () => void): NamedFrame {
  const called = chosen.flatMap((group) => names.map((name) => (names.length === 1 ? panel.labels[group]! : panel.labels[group]! + BETWEEN + name)));
  const times = alignedTimes(frame.at, panel.groups, chosen);
  if (times !== null) {
    onTimesRead();
    return { frame: { at: times, columns: columnsInTurn(frame.columns, panel.groups, chosen, times.length) }, names: called, merged: 0, untimed: 0 };
  }
  const { merged, untimed, ...beside } = atAnyTimes(frame, panel, chosen, policy, onTimesRead);
  return { frame: beside.frame, names: called, merged, untimed };
}

/** The same of series that have times of their own, or rows in another order. */
function atAnyTimes(frame: PlacedRows, panel: PanelSeries, chosen: readonly number[], policy: DuplicatePolicy, onTimesRead: () => void): Omit<NamedFrame, "names"> {
  let [merged, untimed] = [0, 0];
  let first: Float64Array | null = null;
  const series = chosen.map((group) => {
    const own = pickRows(allRows(frame), rowsOf(panel.groups.of, group));
    const timed = keepRows(own, (place) => !Number.isNaN(own.at[place]!));
    const one = mergeDuplicates(sortRows(timed.kept).sorted, policy);
    merged += one.merged;
    untimed += timed.left;
    first ??= one.once.at;
    if (first === one.once.at || !areEqual(first, one.once.at)) return one.once;
    // Most panels have all their series at the same times, which are held once.
    letGo(one.once.at);
    return { ...one.once, at: first };
  });
  onTimesRead();
  const at = union(series.map((each) => each.at));
  const columns = series.flatMap((one, i) => {
    const places = placesIn(at, one.at);
    if (one.at !== at && series.every((other, later) => later <= i || other.at !== one.at)) letGo(one.at);
    const beside = one.whole.columns.map((values) => {
      const all = new Float64Array(at.length).fill(Number.NaN);
      for (let i = 0; i < places.length; i++) all[places[i]!] = values.at(one.rows === null ? i : one.rows[i]!)!;
      return all;
    });
    for (const used of [places, one.rows]) if (used !== null) letGo(used);
    return beside;
  });
  return { frame: { at, columns }, merged, untimed };
}

function rowsOf(of: Groups["of"], group: number): Uint32Array {
  let count = 0;
  for (const each of of) if (each === group) count++;
  const rows = new Uint32Array(count);
  for (let row = 0, next = 0; row < of.length; row++) if (of[row] === group) rows[next++] = row;
  return rows;
}

/** All places in order, each once; where all series have the same, those of the first. */
function union(series: readonly Float64Array[]): Float64Array {
  const [first] = series;
  if (first === undefined || series.every((each) => areEqual(each, first))) return first ?? new Float64Array(0);
  const all = new Float64Array(series.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const each of series) {
    all.set(each, next);
    next += each.length;
  }
  all.sort();
  let count = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[count - 1]) all[count++] = all[i]!;
  const once = all.slice(0, count);
  letGo(all);
  return once;
}

const areEqual = (some: Float64Array, others: Float64Array) => some === others || (some.length === others.length && some.every((place, i) => place === others[i]));

/** Where each of some places lies among all of them; both in order. */
function placesIn(all: Float64Array, some: Float64Array): Uint32Array {
  const places = new Uint32Array(some.length);
  for (let i = 0, at = 0; i < some.length; i++) {
    while (all[at] !== some[i]) at++;
    places[i] = at;
  }
  return places;
}
