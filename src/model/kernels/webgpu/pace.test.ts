import { expect, test } from "vitest";
import { createPace, nextWeights, softwarePace } from "./pace";

/** What blocks take on a GPU of so many weights a millisecond, and how many run until the pace no longer changes. */
function settle(perMs: number, failures = 0): { readonly ms: number; readonly longest: number } {
  const pace = createPace(failures);
  let longest = 0;
  for (let i = 0; i < 40; i++) {
    const weights = pace.weights();
    longest = Math.max(longest, weights / perMs);
    pace.took(weights, weights / perMs);
  }
  return { ms: pace.weights() / perMs, longest };
}

test.each([1e4, 1e5, 1e6, 1e7])("blocks come to take 20 to 50 ms where %s weights take one", (perMs) => {
  const { ms } = settle(perMs);
  expect(ms).toBeGreaterThanOrEqual(20);
  expect(ms).toBeLessThanOrEqual(50);
});

test("a GPU that was taken away begins with blocks far below the two seconds of Windows", () => {
  expect(settle(5e3).longest).toBeGreaterThan(2000);
  expect(settle(5e3, 1).longest).toBeLessThan(300);
  expect(createPace(9).weights()).toBe(2 ** 14);
});

test("after a block that failed the next one is far smaller, and blocks grow again by time", () => {
  const pace = createPace();
  pace.failed();
  expect(pace.weights()).toBe(createPace(1).weights());
  for (let i = 0; i < 9; i++) pace.failed();
  expect(pace.weights()).toBe(createPace(9).weights());
  pace.took(pace.weights(), 1);
  expect(pace.weights()).toBeGreaterThan(createPace(9).weights());
});

test("a block that was short because nothing was left says nothing of larger ones, but a slow one does", () => {
  expect(nextWeights(2 ** 24, 100, 0.1)).toBe(2 ** 24);
  expect(nextWeights(2 ** 24, 2 ** 20, 800)).toBe(2 ** 16);
});

test("in software nothing depends on how long a block took", () => {
  const pace = softwarePace();
  const before = pace.weights();
  pace.took(before, 1);
  pace.took(before, 9000);
  pace.failed();
  expect(pace.weights()).toBe(before);
});
