import type { Notice } from "../../../result";
import { allRows, type Frame, frameOfRows, keepRows } from "../rows/frame";
import type { ColumnStats } from "../../series";
import { columnStats } from "../../stats";
import { fillMissing } from "./missing";
import type { ReadingOptions } from "../reading";

interface FilledRows {
  readonly frame: Frame;
  /** Of each column before it was filled. */
  readonly stats: readonly ColumnStats[];
}

/**
 * The rows without holes: filled by the policy that was chosen, or left out with their holes. `isOwn` says whether an array is this
 * frame's alone: then it is filled in its place, and a long series takes no more room.
 */
export function fillRows(frame: Frame, { missing: policy }: ReadingOptions, isOwn: (values: Float64Array) => boolean, notices: Notice[]): FilledRows {
  const missing = frame.columns.map((values) => values.reduce((n, value) => n + (Number.isNaN(value) ? 1 : 0), 0));
  if (policy === "drop") {
    const { kept: whole, left } = keepRows(allRows(frame), (row) => frame.columns.every((values) => !Number.isNaN(values[row]!)));
    if (left > 0) notices.push({ kind: "noticed/incomplete", params: { rows: left } });
    const kept = frameOfRows(whole);
    return { frame: kept, stats: kept.columns.map((values, i) => columnStats(values, missing[i]!)) };
  }
  const total = missing.reduce((sum, n) => sum + n, 0);
  if (total > 0) notices.push({ kind: "noticed/filled", params: { values: total, how: policy } });
  const stats = frame.columns.map((values, i) => columnStats(values, missing[i]!));
  const columns = frame.columns.map((values, i) => {
    if (missing[i] === 0) return values;
    const filled = isOwn(values) ? values : values.slice();
    fillMissing(frame.at, filled, policy);
    return filled;
  });
  return { frame: { at: frame.at, columns }, stats };
}
