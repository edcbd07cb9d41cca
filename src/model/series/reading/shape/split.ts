import { type Frame, mergeDuplicates, sortRows, takeRows } from "../rows/frame";
import type { DuplicatePolicy } from "../reading";
import { BETWEEN } from "./labels";
import type { PanelSeries } from "./panel";

/** A frame with what its columns are called. */
export interface NamedFrame {
  readonly frame: Frame;
  readonly names: readonly string[];
  /** Rows that repeated a time of their own series and were merged. */
  readonly merged: number;
}

/** One series of a panel, by its place among the labels, as it stands. */
export function oneOf({ at, columns }: Frame, names: readonly string[], { groups }: PanelSeries, chosen: number): NamedFrame {
  return { frame: takeRows({ at, columns }, rowsOf(groups.of, chosen)), names, merged: 0 };
}

/**
 * Several series side by side: a row for each time that one of them has, a column for each series and each of its columns.
 * A single column for each is called by the label alone.
 */
export function sideBySide(frame: Frame, names: readonly string[], panel: PanelSeries, chosen: readonly number[], policy: DuplicatePolicy): NamedFrame {
  let merged = 0;
  const series = chosen.map((group) => {
    const rows = rowsOf(panel.groups.of, group).filter((row) => !Number.isNaN(frame.at[row]!));
    const one = mergeDuplicates(sortRows(takeRows(frame, rows)).frame, policy);
    merged += one.merged;
    return one.frame;
  });
  const at = union(series.map((each) => each.at));
  const rowOf = new Map(Array.from(at, (place, row) => [place, row]));
  const columns = series.flatMap((one) =>
    one.columns.map((values) => {
      const all = new Float64Array(at.length).fill(Number.NaN);
      values.forEach((value, i) => (all[rowOf.get(one.at[i]!)!] = value));
      return all;
    }),
  );
  const called = chosen.flatMap((group) => names.map((name) => (names.length === 1 ? panel.labels[group]! : panel.labels[group]! + BETWEEN + name)));
  return { frame: { at, columns }, names: called, merged };
}

const rowsOf = (of: Uint32Array, group: number): Uint32Array => Uint32Array.from(indicesOf(of, group));

function* indicesOf(of: Uint32Array, group: number): Generator<number> {
  for (let row = 0; row < of.length; row++) if (of[row] === group) yield row;
}

/** All places in order, each once. */
function union(places: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(places.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const each of places) {
    all.set(each, next);
    next += each.length;
  }
  all.sort();
  return all.filter((place, i) => i === 0 || place !== all[i - 1]);
}
