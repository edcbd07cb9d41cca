import type { Axis } from "../../../model/series/series";
import type { WindowSpec } from "../../../model/series/windows";
import { duration, isAbout, MONTH, YEAR } from "../../../words/durations";
import { seriesWords } from "../../../words/en/series";
import { unitsWords } from "../../../words/en/units";

/** What the short window really covers, `length` of its axis: "the last 24 hours, sample by sample". */
export const spanOfShort = (axis: Axis, length: number): string => seriesWords.spans.short(duration(axis, length));

/** What the long window really covers: "the last 7 days, each step the mean of 7 hours". */
export function spanOfLong(axis: Axis, length: number, { steps, stride }: WindowSpec): string {
  if (stride === 1) return spanOfShort(axis, length);
  const each = stride * evenStep(axis);
  const mean = isAbout(length, steps * each) ? duration(axis, each) : unitsWords.sample(stride);
  return seriesWords.spans.long(duration(axis, length), mean);
}

/** What had to change so that the windows fit another series; null when nothing had to shrink. */
export function adjustmentSentence(before: WindowSpec, after: WindowSpec, rows: number): string | null {
  return after.stride >= before.stride ? null : seriesWords.adjusted({ before: before.stride, after: after.stride, steps: after.steps, rows });
}

/** Months and years differ in length; each counts as the mean of all. */
const evenStep = ({ kind, step }: Axis) => (kind === "time" && [MONTH, YEAR].find((unit) => isAbout(step, unit))) || step;
