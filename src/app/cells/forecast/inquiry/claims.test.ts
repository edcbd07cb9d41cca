import { expect, test } from "vitest";
import { inquiryWords } from "../../../../words/en/inquiry";
import { ORDERS, PORTIONS, type Coverings, type Order } from "../../../../model/training/attribution/coverings";
import { claimsOf } from "./claims";

const words = inquiryWords.claim;
/** One window in which the forecast moves all the way with the first rows by some orders, and steadily by the others. */
function covering(...early: Order[]): Coverings {
  const way = (order: Order) => Float64Array.from({ length: PORTIONS + 1 }, (_, portion) => (early.includes(order) ? Math.min(1, portion) : portion / PORTIONS));
  const side = Object.fromEntries(ORDERS.map((order) => [order, way(order)])) as Coverings["deletion"];
  return { filling: "mean", windows: 1, deletion: side, insertion: side };
}
const checked = (change: object = {}) => ({ trained: 1, evened: 1.5, trainedEven: 1.4, seeds: [{ elsewhere: 0.1 }], other: null, ...change }) as unknown as Parameters<typeof claimsOf>[1];

test("nothing is claimed before it is asked", () => expect(claimsOf(null, null)).toEqual([words.unasked]));

test("attention may be said to matter only where both fillings say so and the error is larger without it, trained so or not", () => {
  const both = [covering("attention"), covering("attention", "gradient")];
  expect(claimsOf(both, null)).toEqual([words.looks]);
  expect(claimsOf(both, checked())).toEqual([words.strong]);
  expect(claimsOf(both, checked({ evened: 1.05 }))).toEqual([words.looks]);
  expect(claimsOf(both, checked({ trainedEven: 1.05 }))).toEqual([words.looks]);
  expect(claimsOf([covering("attention"), covering("gradient")], checked())).toEqual([words.weak]);
});

test("seeds that look elsewhere and another attention with the same number are said as well", () => {
  expect(claimsOf(null, checked({ seeds: [{ elsewhere: 0.5 }, { elsewhere: 0.3 }], other: {} }))).toEqual([words.seeds, words.adversary]);
});
