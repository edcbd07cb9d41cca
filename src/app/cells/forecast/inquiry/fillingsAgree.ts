import type { Order } from "../../../../model/training/attribution/coverings";
import { inquiryWords } from "../../../../words/en/inquiry";

export interface EarlyBy {
  /** In words. */
  readonly filling: string;
  /** The orders in which the forecast moves earlier than by chance. */
  readonly early: readonly Order[];
}

/** Whether all fillings say the same of the orders, in sentences. */
export function fillingsAgree(found: readonly EarlyBy[]): string[] {
  const words = inquiryWords.faithful;
  const named = (orders: readonly Order[]) => orders.map((order) => words.orders[order]);
  const shared = found[0]!.early.filter((order) => found.every(({ early }) => early.includes(order)));
  const alone = found.map(({ filling, early }) => ({ filling, early: early.filter((order) => !shared.includes(order)) })).filter(({ early }) => early.length > 0);
  const together = shared.length === 0 && alone.length > 0 ? [] : [words.agree(named(shared))];
  return [...together, ...alone.map(({ filling, early }) => words.onlyBy(filling, named(early)))];
}
