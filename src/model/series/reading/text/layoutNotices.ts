import type { Notice } from "../../../result";
import { shortened } from "./layout";
import type { TextLayout } from "./tableLayout";

/** A row that has not as many cells as the others, and which row of the file it is. */
export interface MisfitRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What became of rows of a text: how many do not fit and the first of them, the last where it was not written to its end, and how many marks stand behind it that are no text. */
export interface RowsLeft {
  readonly misfits: number;
  readonly first: MisfitRow | null;
  readonly half: string | null;
  readonly marks: number;
}

/** What is said of an encoding from before UTF-8. */
export const encodingNotices = (encoding: string): Notice[] => (encoding === "utf-8" || encoding.startsWith("utf-16") ? [] : [{ kind: "noticed/encoding", params: { encoding } }]);

/** What is said of how a text is laid out, and of its rows that were left out. */
export function layoutNotices({ skip, above, before, keyed, stamped, again, types, delimiter }: TextLayout, encoding: string, { misfits, first, half, marks }: RowsLeft): Notice[] {
  const notices = encodingNotices(encoding);
  if (again !== null) notices.push({ kind: "noticed/names-again", params: { example: shortened(again.line.trim()) } });
  if (keyed !== null) notices.push({ kind: "noticed/keys", params: { names: keyed.keys } });
  if (stamped !== null) notices.push({ kind: "noticed/stamped-lines", params: { example: stamped.example, sensors: stamped.way === "sensor" } });
  if (above !== "" && skip > 0) notices.push({ kind: "noticed/above", params: { lines: skip, example: shortened(above) } });
  if (types !== null) notices.push({ kind: "noticed/row-of-types", params: { types } });
  if (before !== null) notices.push({ kind: "noticed/table-above", params: before });
  if (first !== null) notices.push({ kind: "noticed/misfits", params: { rows: misfits, row: first.row, example: shortened(first.cells.join(delimiter)) } });
  if (half !== null) notices.push({ kind: "noticed/half-row", params: { example: shortened(half) } });
  if (marks > 0) notices.push({ kind: "noticed/end-marks", params: { marks } });
  return notices;
}
