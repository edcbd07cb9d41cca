import { ok, type Notice, type Result } from "../../../result";
import { cellText } from "../describe";
import { refuse, type ReadProblem } from "../fault";
import { isMissing } from "../missing/missingWords";
import type { Table, TableColumn } from "../table";

/** At most one row in so many may hold something else than a time. */
const SPARE = 10;

/** What is said of cells that name no time; refused where they are too many. */
export function unreadTimes(table: Table, column: TableColumn, unread: readonly number[], at: Float64Array): Result<readonly Notice[], ReadProblem> {
  const [row] = unread;
  if (row === undefined) return ok([]);
  const present = presentCount(column, at);
  const example = cellText(column, row);
  if (unread.length * SPARE > present && !isFooter(unread, at.length, present)) return refuse("bad-time", table.file, { row: table.rowNumber(row), column: column.name, example });
  return ok([{ kind: "noticed/unread-times", params: { rows: unread.length, row: table.rowNumber(row), example } }]);
}

/** How many rows have a time, or say that they have none. */
function presentCount(column: TableColumn, at: Float64Array): number {
  let present = 0;
  for (let row = 0; row < at.length; row++) if (!Number.isNaN(at[row]!) || isMissing(cellText(column, row))) present++;
  return present;
}

/** A total, or a word on where the data come from, below the rows. */
const isFooter = (unread: readonly number[], rows: number, present: number) => present > 2 && unread.length <= 3 && unread.every((row) => row >= rows - unread.length);
