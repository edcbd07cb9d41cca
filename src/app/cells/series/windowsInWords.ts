import type { Axis } from "../../../model/series/series";
import type { Branch } from "../../../model/attention/branch";
import type { BranchWindow, WindowSpec } from "../../../model/series/windows";
import { duration, isAbout, MONTH, YEAR } from "../../../words/durations";
import { seriesWords } from "../../../words/en/series";
import { unitsWords } from "../../../words/en/units";
import type { SeriesSpec } from "./spec";
import type { SeriesValue } from "./value";
import { spanOf } from "./windows/positions";

/** What the short window really covers, `length` of its axis: "the last 24 hours, sample by sample". */
export const spanOfShort = (axis: Axis, length: number): string => seriesWords.spans.short(duration(axis, length));

/** What the long window really covers: "the last 7 days, each step the mean of 7 hours". */
export function spanOfLong(axis: Axis, length: number, { steps, stride }: WindowSpec): string {
  if (stride === 1) return spanOfShort(axis, length);
  const each = stride * evenStep(axis);
  const mean = isAbout(length, steps * each) ? duration(axis, each) : unitsWords.sample(stride);
  return seriesWords.spans.long(duration(axis, length), mean);
}

/** What a folded cell says of itself: "load.csv, 8,759 rows. Short window: the last 2 days, sample by sample. Long window: …" */
export function seriesInWords({ source, window }: SeriesSpec, { series, windows }: SeriesValue): string {
  const names = source.from === "files" ? source.files.map(({ file }) => file.name) : [series.short.name];
  const rows = series[series.short.axis.at.length < series.long.axis.at.length ? "long" : "short"].axis.at.length;
  const lengthOf = (branch: Branch) => lengthCovered(series[branch].axis, windows[branch]);
  return seriesWords.folded(names, rows, spanOfShort(series.short.axis, lengthOf("short")), spanOfLong(series.long.axis, lengthOf("long"), window));
}

/** How much of its axis a window really covers, ms or samples. */
export function lengthCovered(axis: Axis, window: BranchWindow): number {
  const span = spanOf(window);
  return span === null ? 0 : span.to - span.from + axis.step;
}

/** What had to change so that the windows fit another series; null when nothing had to shrink. */
export function adjustmentSentence(before: WindowSpec, after: WindowSpec, rows: number): string | null {
  return after.stride >= before.stride ? null : seriesWords.adjusted({ before: before.stride, after: after.stride, steps: after.steps, rows });
}

/** Months and years differ in length; each counts as the mean of all. */
const evenStep = ({ kind, step }: Axis) => (kind === "time" && [MONTH, YEAR].find((unit) => isAbout(step, unit))) || step;
