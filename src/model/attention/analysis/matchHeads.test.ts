import { expect, test } from "vitest";
import { lagShares, matchHeads } from "./matchHeads";
import { headMap } from "./sample";

const STEPS = 6;

/** Maps each of whose queries looks at the key so many steps back, or at itself where there is none. */
const looking = (lags: readonly number[], steps = STEPS) => {
  const maps = new Float32Array(lags.length * steps * steps);
  lags.forEach((lag, head) => {
    for (let q = 0; q < steps; q++) maps[(head * steps + q) * steps + (q >= lag ? q - lag : q)] = 1;
  });
  return lags.map((_, head) => lagShares(headMap(maps, head, steps), steps, null));
};

test("each head is paired with the one that looks back as it does, whatever their order", () => {
  const pairs = matchHeads(looking([0, 1, 3]), looking([3, 0, 1]));
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([[0, 1], [1, 2], [2, 0]]);
  expect(pairs.every(({ distance }) => distance === 0)).toBe(true);
});

test("windows of other lengths are matched by their lags, and heads left over stand in no pair", () => {
  expect(matchHeads(looking([2]), looking([0, 4, 2], 9)).map(({ a, b }) => [a, b])).toEqual([[0, 2]]);
  expect(matchHeads(looking([1, 2, 0]), looking([0, 1])).map(({ a, b }) => [a, b])).toEqual([[0, 1], [2, 0]]);
});

test("pairs are the best together, not the best one by one", () => {
  // The first head is nearest to the first; yet then the second would be left with one that is nothing like it.
  const shares = (...at: number[]) => Float64Array.from(at);
  const pairs = matchHeads([shares(0, 1, 0), shares(0, 0.9, 0.1)], [shares(0, 0.95, 0.05), shares(1, 0, 0)]);
  expect(pairs.map(({ b }) => b).toSorted()).toEqual([0, 1]);
  const total = pairs.reduce((sum, { distance }) => sum + distance, 0);
  expect(total).toBeCloseTo(0.05 + 1, 9);
});

test("shares leave out queries that hold no data", () => {
  expect([...lagShares(Float32Array.of(0.5, 0.5, 0, 1), 2, Uint8Array.of(0, 1))]).toEqual([0, 1, 0]);
});
