import { expect, test } from "vitest";
import { lookedAt, weightsOf } from "./lookedAt";

const branch = (maps: readonly number[]) => ({ maps: Float32Array.from(maps), output: new Float32Array(2) });
// Two heads over two steps.
const attention = {
  batch: 1, heads: 2, steps: 2, units: 1, output: new Float32Array(2),
  short: branch([1, 0, 0.25, 0.75, 0.5, 0.5, 1, 0]),
  long: branch([0.5, 0.5, 0, 1, 0, 1, 0.5, 0.5]),
};

test("the last step's row of each head is what a forecast from there looks at", () => {
  for (const readOut of ["last", "every"] as const) {
    const { short, long } = lookedAt(attention, readOut);
    expect([...short]).toEqual([0.25, 0.75, 1, 0]);
    expect([...long]).toEqual([0, 1, 0.5, 0.5]);
  }
});

test("where the mean of all steps is read out, so is the mean of all rows", () => {
  expect([...lookedAt(attention, "mean").short]).toEqual([0.625, 0.375, 0.75, 0.25]);
});

test("one head stands for itself, and all for their mean", () => {
  const { short } = lookedAt(attention, "last");
  expect([...weightsOf(short, 2, 1)]).toEqual([1, 0]);
  expect([...weightsOf(short, 2, null)]).toEqual([0.625, 0.375]);
});
