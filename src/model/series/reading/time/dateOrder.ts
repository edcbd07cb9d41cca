import type { Choice } from "../choice";
import { dateParser, ordersOf } from "./dates";
import { refuse, type ReadProblem } from "../fault";
import { medianStep } from "./grid";
import { isMissing } from "../missing/missingWords";
import { letGo } from "../numbers/letGo";
import { presentNumbers } from "../numbers/present";
import { orderWay } from "../openChoice";
import type { DateOrder } from "../reading";
import type { Table } from "../table";
import { ok, type Result } from "../../../result";

interface Decided {
  /** Null when it makes no difference. */
  readonly order: DateOrder | null;
  readonly choices: readonly Choice[];
}

/** What speaks for an order. */
interface Judged {
  readonly order: DateOrder;
  readonly read: number;
  readonly backward: number;
  readonly odd: number;
}

/** So many dates show by their steps in which order they are written; a few may be even in two. */
const ENOUGH = 8;
const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];
const YEAR_FIRST = /^\d{4}-/;

/** The dates of a column, whether it is kept as texts or as instants. */
interface Dates {
  readonly rows: number;
  readonly text: (row: number) => string;
  /** Whether a row has none, or one whose year stands first in four digits: these leave nothing to decide. */
  readonly isPlain: (row: number) => boolean;
  /** Whether a row says that it has none. */
  readonly isMissing: (row: number) => boolean;
  /** What reads each row in an order, as an instant or NaN. */
  readonly inOrder: (order: DateOrder) => (row: number) => number;
}

export const datesOfTexts = (cells: readonly string[]): Dates => ({
  rows: cells.length,
  text: (row) => cells[row]!,
  isPlain: (row) => YEAR_FIRST.test(cells[row]!) || isMissing(cells[row]!),
  isMissing: (row) => isMissing(cells[row]!),
  inOrder: (order) => {
    const parse = dateParser(order);
    return (row) => parse(cells[row]!);
  },
});

/** @param values in one of the orders in which all of them can be read; `inOrder` gives another */
export const datesOfInstants = (values: Float64Array, write: (at: number) => string, inOrder: (at: number, order: DateOrder) => number): Dates => ({
  rows: values.length,
  text: (row) => write(values[row]!),
  isPlain: (row) => Number.isNaN(values[row]!),
  isMissing: (row) => Number.isNaN(values[row]!),
  inOrder: (order) => (row) => inOrder(values[row]!, order),
});

/** The orders, of `among`, in which a row is read that give different instants. */
const ordersIn = (dates: Dates, among: readonly DateOrder[]): ((row: number) => DateOrder[]) => {
  const readers = among.map((order) => ({ order, read: dates.inOrder(order) }));
  return (row) => {
    const seen: number[] = [];
    return readers.flatMap(({ order, read }) => {
      const at = read(row);
      if (Number.isNaN(at) || seen.includes(at)) return [];
      seen.push(at);
      return [order];
    });
  };
};

/** The order of day, month and year that the dates give away: by what can be read at all, then by steps that are even. */
export function decideOrder(table: Pick<Table, "file" | "rowNumber">, column: string, dates: Dates, asked: "auto" | DateOrder): Result<Decided, ReadProblem> {
  if (!hasOpen(dates)) return ok({ order: asked === "auto" ? null : asked, choices: [] });
  const readable = ORDERS.map((order) => judge(dates, order));
  const most = Math.max(...readable.map(({ read }) => read));
  const possible = readable.filter(({ read }) => read === most);
  const orders = possible.map(({ order }) => order);
  const row = mostTelling(dates, orders);
  const example = dates.text(row);
  // Where two orders read as many, but each leaves other rows out, the first cell that one of them reads decides.
  const different = ordersOf(example, orders);
  const fitting = possible.filter(({ order }) => different.includes(order));
  const ways = fitting.map(({ order }) => orderWay(example, order));
  if (asked !== "auto") return ok({ order: asked, choices: choiceOf(column, example, asked, ways) });
  const [best, second] = fitting.sort((a, b) => a.backward - b.backward || a.odd - b.odd) as [Judged, ...Judged[]];
  if (second === undefined) return ok({ order: best.order, choices: [] });
  const told = dates.rows >= ENOUGH && (best.backward * 2 < second.backward || (best.backward === second.backward && best.odd * 2 < second.odd));
  const usual = usualOrder(column, example);
  if (!told && usual !== null && fitting.some(({ order }) => order === usual.order)) return ok({ order: usual.order, choices: choiceOf(column, example, usual.order, ways, !usual.sure) });
  if (!told) return refuse("ambiguous-date", table.file, { row: table.rowNumber(row), column, example });
  return ok({ order: best.order, choices: choiceOf(column, example, best.order, ways) });
}

/** The order that the column's name says, or that points between day and month stand for, which is worth a look; null where nothing does. */
function usualOrder(column: string, example: string): { readonly order: DateOrder; readonly sure: boolean } | null {
  const named = /(^|[^a-z])(mm?.dd?.yy(yy)?|dd?.mm?.yy(yy)?|yy.mm?.dd?)([^a-z]|$)/i.exec(column)?.[2]?.toLowerCase();
  if (named !== undefined) return { order: named.startsWith("m") ? "mdy" : named.startsWith("d") ? "dmy" : "ymd", sure: true };
  return /^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(example.trim()) ? { order: "dmy", sure: false } : null;
}

function choiceOf(column: string, example: string, order: DateOrder, ways: readonly ReturnType<typeof orderWay>[], open = false): Choice[] {
  const others = ways.filter(({ means }) => means.order !== order);
  return others.length === 0 ? [] : [{ kind: "date-order", column, taken: orderWay(example, order), others, open }];
}

/** Whether some row is a date that days first do not read, or that another order reads otherwise. */
function hasOpen(dates: Dates): boolean {
  const orders = ordersIn(dates, ORDERS);
  for (let row = 0; row < dates.rows; row++) {
    // Dates with the year first, the usual case, leave nothing to decide.
    if (!dates.isPlain(row) && orders(row).some((order) => order !== "dmy")) return true;
  }
  return false;
}

/** The first of the rows that most orders read each in its own way, as "1/2/03", where "1/1/03" does not tell days from months. */
function mostTelling(dates: Dates, among: readonly DateOrder[]): number {
  const orders = ordersIn(dates, among);
  let [telling, most] = [0, 0];
  for (let row = 0; row < dates.rows; row++) {
    const ways = orders(row).length;
    if (ways > most) [telling, most] = [row, ways];
    if (most === among.length) break;
  }
  return telling;
}

/** How many dates an order reads, and how many of the steps between them go backward or are not the usual one. */
function judge(dates: Dates, order: DateOrder): Judged {
  const read = dates.inOrder(order);
  const all = new Float64Array(dates.rows);
  for (let row = 0; row < all.length; row++) all[row] = dates.isMissing(row) ? Number.NaN : read(row);
  const at = presentNumbers(all);
  const falls = at[0]! > at.at(-1)!;
  const rising = falls ? at.toReversed() : at;
  const step = medianStep(rising);
  let [backward, odd] = [0, 0];
  for (let i = 1; i < rising.length; i++) {
    const each = rising[i]! - rising[i - 1]!;
    if (each < 0) backward++;
    // Months differ by their days.
    if (Math.abs(each - step) > 0.12 * step) odd++;
  }
  const { length } = at;
  for (const each of new Set([all, at, rising])) letGo(each);
  return { order, read: length, backward, odd };
}
