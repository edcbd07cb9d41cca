import { ok, type Notice, type Result } from "../../../result";
import type { Choice, Way } from "../choice";
import { instantText } from "../describe";
import type { ReadProblem } from "../fault";
import { allNumbers } from "../numbers/packedColumn";
import type { NumberColumn, Table, TableColumn } from "../table";
import { COUNT_NAME, isRising, PER_SECOND, RECENT, unitOf } from "./epoch";
import { areInOrder } from "./inOrder";
import { toInstants } from "./instants";
import { type MomentOptions, readMoments } from "./momentColumn";
import type { TimeReading } from "./timeReading";
import type { TimeUnit } from "./timeUnit";

declare module "../../../result" {
  interface Problems {
    /** A column that stands alone and may hold times, the first of which is the example. */
    "noticed/maybe-times": { readonly column: string; readonly example: string; readonly reads: string };
  }
}

/** Names that say nothing: none, and those of one letter. */
const SAYS_NOTHING = /^(column \d+|[a-z])$/i;
const LEAST = 3;

/**
 * What to say of a table in which nothing surely is a time (`counted` is how its rows are counted), but a column may count instants
 * at uneven distances: the person is asked. It is taken for the time where its name says nothing else and it only rises.
 */
export function maybeEpochs(table: Table, counted: TimeReading, options: MomentOptions): Result<TimeReading, ReadProblem> {
  const { columns } = table;
  const found = columns.find(mayCount);
  if (found === undefined) return ok(counted);
  if (columns.length === 1) return ok({ ...counted, notices: [...counted.notices, ...told(found)] });
  const asTime: Way<"time-column"> = { means: { name: found.name }, set: { timeColumn: { name: found.name } } };
  const asCount: Way<"time-column"> = { means: { name: null }, set: { timeColumn: "none" } };
  const isTaken = SAYS_NOTHING.test(found.name) && found === columns[0] && isRising(found.values);
  const choice: Choice = { kind: "time-column", column: null, taken: isTaken ? asTime : asCount, others: [isTaken ? asCount : asTime], open: true };
  if (!isTaken) return ok({ ...counted, choices: [...counted.choices, choice] });
  const read = readMoments(table, found, options);
  return read.ok ? ok({ ...read.value, choices: [choice, ...read.value.choices] }) : read;
}

/** Whether a column of numbers may count instants: those of some decades, in order. */
function mayCount(column: TableColumn): column is NumberColumn {
  if (column.kind !== "number" || !allNumbers(column, (value) => value > 1e8)) return false;
  return column.values.length >= LEAST && countsInstants(column.values, column.name) !== null;
}

function told({ name, values }: NumberColumn): Notice[] {
  const unit = countsInstants(values, name)!;
  return [{ kind: "noticed/maybe-times", params: { column: name, example: String(values[0]!), reads: instantText(toInstants(values.subarray(0, 1), unit)[0]!) } }];
}

/** What numbers in order may count whose name says nothing else, at whatever distances: instants of some decades; null where they do not. */
function countsInstants(values: Float64Array, name: string): TimeUnit | null {
  const [first, last] = [values[0]!, values.at(-1)!];
  if (COUNT_NAME.test(name) || first === last || !areInOrder(values, first < last ? 1 : -1)) return null;
  const { unit } = unitOf(values, name);
  const perSecond = PER_SECOND[unit];
  return perSecond !== undefined && Math.min(first, last) / perSecond >= RECENT[0] && Math.max(first, last) / perSecond <= RECENT[1] ? unit : null;
}
