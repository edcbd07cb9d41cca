import type { Choice } from "../choice";
import { dateParser, ordersOf } from "./dates";
import { refuse, type ReadProblem } from "../fault";
import { medianStep } from "./grid";
import { isMissing } from "../missing/missingWords";
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

/** The order of day, month and year that the cells give away: by what can be read at all, then by steps that are even. */
export function decideOrder(table: Pick<Table, "file" | "rowNumber">, column: string, cells: readonly string[], asked: "auto" | DateOrder): Result<Decided, ReadProblem> {
  if (!cells.some(isOpen)) return ok({ order: asked === "auto" ? null : asked, choices: [] });
  const readable = ORDERS.map((order) => judge(cells, order));
  const most = Math.max(...readable.map(({ read }) => read));
  const possible = readable.filter(({ read }) => read === most);
  const orders = possible.map(({ order }) => order);
  const example = mostTelling(cells, orders);
  // Where two orders read as many, but each leaves other rows out, the first cell that one of them reads decides.
  const different = ordersOf(example, orders);
  const fitting = possible.filter(({ order }) => different.includes(order));
  const ways = fitting.map(({ order }) => orderWay(example, order));
  if (asked !== "auto") return ok({ order: asked, choices: choiceOf(column, example, asked, ways) });
  const [best, second] = fitting.sort((a, b) => a.backward - b.backward || a.odd - b.odd) as [Judged, ...Judged[]];
  if (second === undefined) return ok({ order: best.order, choices: [] });
  const told = cells.length >= ENOUGH && (best.backward * 2 < second.backward || (best.backward === second.backward && best.odd * 2 < second.odd));
  const usual = usualOrder(column, example);
  if (!told && usual !== null && fitting.some(({ order }) => order === usual.order)) return ok({ order: usual.order, choices: choiceOf(column, example, usual.order, ways, !usual.sure) });
  if (!told) return refuse("ambiguous-date", table.file, { row: table.rowNumber(cells.indexOf(example)), column, example });
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

/** Whether a cell is a date that days first do not read, or that another order reads otherwise. */
function isOpen(cell: string): boolean {
  // Dates with the year first, the usual case, leave nothing to decide.
  return !YEAR_FIRST.test(cell) && !isMissing(cell) && ordersOf(cell).some((order) => order !== "dmy");
}

/** The first of the cells that most orders read each in its own way, as "1/2/03", where "1/1/03" does not tell days from months. */
function mostTelling(cells: readonly string[], orders: readonly DateOrder[]): string {
  let [telling, most] = ["", 0];
  for (const cell of cells) {
    const ways = ordersOf(cell, orders).length;
    if (ways > most) [telling, most] = [cell, ways];
    if (most === orders.length) break;
  }
  return telling;
}

/** How many cells an order reads, and how many of the steps between them go backward or are not the usual one. */
function judge(cells: readonly string[], order: DateOrder): Judged {
  const parse = dateParser(order);
  const all = new Float64Array(cells.length);
  for (const [row, cell] of cells.entries()) all[row] = isMissing(cell) ? Number.NaN : parse(cell);
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
  return { order, read: at.length, backward, odd };
}
