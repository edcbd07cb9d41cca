import type { Notice } from "../../../result";
import { type Frame, keepRows } from "../rows/frame";
import { fillMissing } from "./missing";
import type { ReadingOptions } from "../reading";

interface FilledRows {
  readonly frame: Frame;
  /** The columns before they were filled. */
  readonly present: readonly Float64Array[];
  /** How many values of each column were missing. */
  readonly missing: readonly number[];
}

/** The rows without holes: filled by the policy that was chosen, or left out with their holes. */
export function fillRows(frame: Frame, { missing: policy }: ReadingOptions, notices: Notice[]): FilledRows {
  const missing = frame.columns.map((values) => values.reduce((n, value) => n + (Number.isNaN(value) ? 1 : 0), 0));
  if (policy === "drop") {
    const { frame: kept, left } = keepRows(frame, (row) => frame.columns.every((values) => !Number.isNaN(values[row]!)));
    if (left > 0) notices.push({ kind: "noticed/incomplete", params: { rows: left } });
    // The place of a row that was not changed still belongs to the table.
    return { frame: { at: kept.at.slice(), columns: kept.columns }, present: kept.columns, missing };
  }
  const total = missing.reduce((sum, n) => sum + n, 0);
  if (total > 0) notices.push({ kind: "noticed/filled", params: { values: total, how: policy } });
  const columns = frame.columns.map((values, i) => (missing[i] === 0 ? values : fillMissing(frame.at, values, policy)));
  return { frame: { at: frame.at, columns }, present: frame.columns, missing };
}
