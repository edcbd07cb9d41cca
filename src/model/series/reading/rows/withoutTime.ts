import type { Notice } from "../../../result";

/** What is said of so many rows that were left out as they have no time, beside those whose cell was told to be none that can be read. */
export function withoutTime(left: number, told: readonly Notice[]): Notice[] {
  const unread = told.reduce((sum, notice) => (notice.kind === "noticed/unread-times" ? sum + notice.params.rows : sum), 0);
  // Of one of several series alone, what was told may lie in the others.
  const rows = left >= unread ? left - unread : left;
  return rows > 0 ? [{ kind: "noticed/without-time", params: { rows } }] : [];
}
