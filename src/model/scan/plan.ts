import { BRANCHES, type Branch } from "../attention/branch";
import { fitted, validPositions } from "../series/cut";
import type { Column, Series } from "../series/series";
import type { Fit, WindowSpec } from "../series/windows";

/** Why a window is not like the others: rows are missing amid it, it begins before its series does, or it holds what is no number. */
export const MARKS = ["whole", "gap", "padded", "missing"] as const;
export type Mark = (typeof MARKS)[number];

/** The windows that a scan runs, in the order of time. */
export interface ScanPlan {
  /** `WindowSpec.position` of each, `(N,)`. */
  readonly positions: Int32Array;
  /** Samples from one to the next. */
  readonly every: number;
  /** The row after the last of each window, on the series of each branch, `(N,)`. */
  readonly ends: Readonly<Record<Branch, Int32Array>>;
  /** An index of `MARKS` for each, `(N,)`. */
  readonly marks: Uint8Array;
  /** 1 for those that go into averages, `(N,)`: whole ones, and those with gaps where most have some. */
  readonly averaged: Uint8Array;
}

/** The series that both windows are cut from, and how; `columns` are those that each branch reads. */
export interface Scanned {
  readonly series: Readonly<Record<Branch, Series>>;
  readonly window: Pick<WindowSpec, "steps" | "stride">;
  readonly fit: Fit;
  readonly columns: Readonly<Record<Branch, readonly string[]>>;
}

/** Most windows of a scan. */
export const MOST_WINDOWS = 10_000;
/** Most numbers that are kept of one branch's windows: where each head looks, by lag. */
const MOST_KEPT = 2 ** 24;

/** How many windows a scan may run: fewer of long ones, and of many heads. */
export const mostWindows = (steps: number, heads: number): number =>
  Math.max(1, Math.min(MOST_WINDOWS, Math.floor(MOST_KEPT / (heads * (2 * steps - 1)))));

/**
 * Every window, or every k-th so that they are at most `most`. `back` is how many rows a window needs where that is more than its
 * own, as for a layer that is told what lies a season before.
 */
export function scanPlan({ series, window, fit, columns }: Scanned, most: number, back = 0): ScanPlan {
  const { short, long, padded } = fitted(series.short, series.long, fit);
  const pair = { short, long };
  const rows = { short: short.axis.at.length, long: long.axis.at.length };
  const range = validPositions(series.short, series.long, window, fit);
  const min = Math.max(range.min, back);
  const every = Math.max(1, Math.ceil((range.max - min + 1) / most));
  const positions = Int32Array.from({ length: Math.max(0, Math.floor((range.max - min) / every) + 1) }, (_, i) => min + i * every);
  const endsOf = (branch: Branch) => positions.map((position) => rows[branch] - (range.max - position));
  const ends = { short: endsOf("short"), long: endsOf("long") };
  const marks = new Uint8Array(positions.length);
  for (const branch of BRANCHES) {
    const needs = window.steps * (branch === "short" ? 1 : window.stride);
    const faults = { gap: gapsBefore(pair[branch]), missing: missingBefore(pair[branch], columns[branch]) };
    ends[branch].forEach((end, i) => {
      const start = end - needs;
      const from = Math.max(0, start);
      if (faults.gap[end - 1]! > faults.gap[from]!) mark(marks, i, "gap");
      if (padded && start < 0) mark(marks, i, "padded");
      if (faults.missing[end]! > faults.missing[from]!) mark(marks, i, "missing");
    });
  }
  return { positions, every, ends, marks, averaged: averagedOf(marks) };
}

/** The graver mark stays. */
function mark(marks: Uint8Array, at: number, name: Mark): void {
  marks[at] = Math.max(marks[at]!, MARKS.indexOf(name));
}

/** Rows that are missing at nights or weekends are how such a series is. */
function averagedOf(marks: Uint8Array): Uint8Array {
  const count = (name: Mark) => marks.reduce((sum, each) => sum + (MARKS[each] === name ? 1 : 0), 0);
  const worst = MARKS.indexOf(count("gap") > count("whole") ? "gap" : "whole");
  return marks.map((each) => (each <= worst ? 1 : 0));
}

/** How many gaps lie before each row: neighbours more than one and a half of the usual step apart. */
function gapsBefore({ axis: { at, step } }: Series): Uint32Array {
  const before = new Uint32Array(at.length);
  for (let row = 1; row < at.length; row++) before[row] = before[row - 1]! + (at[row]! - at[row - 1]! > 1.5 * step ? 1 : 0);
  return before;
}

/** How many rows before each hold what is no finite number, `(rows + 1,)`. */
function missingBefore({ axis, columns }: Series, names: readonly string[]): Uint32Array {
  const read = columns.filter(({ name }) => names.includes(name));
  const before = new Uint32Array(axis.at.length + 1);
  const isMissing = (row: number) => read.some(({ values }: Column) => !Number.isFinite(values[row]!));
  for (let row = 0; row < axis.at.length; row++) before[row + 1] = before[row]! + (isMissing(row) ? 1 : 0);
  return before;
}
