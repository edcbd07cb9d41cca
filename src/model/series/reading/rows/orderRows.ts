import { ok, type Notice, type Result } from "../../../result";
import type { RowStep } from "../../notices";
import type { Choice } from "../choice";
import type { ReadProblem } from "../fault";
import { allRows, type Frame, frameOfRows, keepRows, type PickedRows, type PlacedRows, sortRows } from "./frame";
import { canFill, fillGrid, findGrid, type Grid, medianStep } from "../time/grid";
import type { ReadingOptions } from "../reading";
import { withoutRepeats } from "./repeats";
import type { Table } from "../table";
import { withoutTime } from "./withoutTime";

interface OrderedRows {
  readonly frame: Frame;
  readonly choices: readonly Choice[];
}

/** Rows in the order of time, each time once, and on an even grid where that is what they nearly lie on. */
export function orderRows(table: Table, column: string | null, raw: PlacedRows, options: ReadingOptions, isTime: boolean, notices: Notice[]): Result<OrderedRows, ReadProblem> {
  const timed = keepRows(allRows(raw), (row) => !Number.isNaN(raw.at[row]!));
  notices.push(...withoutTime(timed.left, notices));
  const { sorted, moved } = sortRows(timed.kept);
  if (moved) notices.push({ kind: "noticed/sorted", params: {} });
  const rowAgain = (at: number) => (raw.at.length === table.rows ? table.rowNumber(raw.at.indexOf(at, raw.at.indexOf(at) + 1)) : null);
  const once = withoutRepeats(table, column, sorted, options, rowAgain);
  if (!once.ok) return once;
  const { choices } = once.value;
  notices.push(...once.value.notices);
  const rows = once.value.once.at.length === 0 ? once.value.once : closeGaps(once.value.once, options, isTime, notices);
  return ok({ frame: frameOfRows(rows), choices });
}

function closeGaps(picked: PickedRows, options: ReadingOptions, isTime: boolean, notices: Notice[]): PickedRows {
  const { at } = picked;
  const grid = findGrid(at, isTime);
  const step = rowStep(at, isTime, grid);
  if (grid.kind === "weekdays") {
    notices.push({ kind: "noticed/weekdays", params: {} });
  } else if (grid.kind === "irregular") {
    notices.push({ kind: "noticed/uneven", params: { odd: grid.odd, steps: at.length - 1, step } });
  } else if (grid.missing > 0) {
    const done = options.missing === "drop" ? "dropped" : canFill(at.length, grid.missing) ? "added" : "too-many";
    notices.push({ kind: "noticed/gaps", params: { rows: grid.missing, step, done } });
    if (done === "added") return fillGrid(picked, grid);
  }
  return picked;
}

function rowStep(at: Float64Array, isTime: boolean, grid: Grid): RowStep {
  if (isTime && grid.kind === "even" && grid.months !== null) return { in: "months", amount: grid.months };
  // Differences of decimals end in digits that nobody wrote.
  return { in: isTime ? "ms" : "numbers", amount: Number(medianStep(at).toPrecision(12)) };
}
