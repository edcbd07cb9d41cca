import { ok, type Notice, type Result } from "../../../result";
import type { AxisKind } from "../../series";
import type { Choice } from "../choice";
import { refuse, type ReadProblem } from "../fault";
import type { Fine } from "./fineTime";
import type { DateOrder } from "../reading";
import type { Table } from "../table";

/** Where each row lies. NaN where a row has no time. */
export interface TimeReading {
  /** The column it was read from; null when rows are counted. */
  readonly column: string | null;
  /** Other columns that hold a part of the time: the time of day, a month. */
  readonly parts: readonly string[];
  readonly kind: AxisKind;
  readonly at: Float64Array;
  /** Where rows lie closer than a float64 of ms can tell: `at` then counts in its unit from its origin. */
  readonly fine: Fine | null;
  readonly dateOrder: DateOrder | null;
  readonly choices: readonly Choice[];
  readonly notices: readonly Notice[];
}

export const plainReading = { parts: [], fine: null, dateOrder: null, choices: [], notices: [] };

/** Instants that a calendar can show; plain numbers only have to be finite. */
export function bounded(table: Table, time: TimeReading): Result<TimeReading, ReadProblem> {
  const limit = time.kind === "time" ? 8.64e15 : Number.MAX_VALUE;
  const row = time.at.findIndex((at) => Math.abs(at) > limit);
  if (row < 0) return ok(time);
  return refuse("time-out-of-range", table.file, { row: table.rowNumber(row), column: time.column!, example: String(time.at[row]) });
}
