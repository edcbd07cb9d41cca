import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttentionRequest } from "../attention/attention";
import { BRANCHES } from "../attention/branch";
import { FARTHEST, layerReach } from "../attention/reach";
import { sampleRequest } from "../attention/samples.testing";
import { createKernel } from "./kernel";
import { plainInstance } from "./plain/instance";
import { branchReach } from "./reach";
import { goOn, taskOf } from "./samples.testing";

const SIZES = { batch: 1, steps: 9, shortWidth: 2, longWidth: 7, units: 4, heads: 2, causal: false, masked: true };

/** A drawn request whose inputs and whose every other array are larger by these powers of ten. */
function scaled(seed: number, input: number, weights: number): AttentionRequest {
  const request = sampleRequest(SIZES, seed);
  const larger = (values: Float32Array, power: number) => values.map((value) => value * 10 ** power);
  return {
    ...request,
    weights: request.weights.map((each, i) => (i % 2 === 0 ? { ...each, values: larger(each.values, weights) } : each)),
    short: { ...request.short, values: larger(request.short.values, input) },
    long: { ...request.long, values: larger(request.long.values, input) },
  };
}

const isSound = (maps: Float32Array, output: Float32Array, steps: number) =>
  output.every(Number.isFinite) &&
  Array.from({ length: maps.length / steps }, (_, row) => maps.subarray(row * steps, (row + 1) * steps).reduce((a, b) => a + b, 0)).every(
    (sum) => Math.abs(sum - 1) < 1e-5,
  );

test("what stays within reach gives finite outputs and rows that sum to 1, and what does not is found before", async () => {
  const outcomes = { within: 0, broken: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(99), fc.integer({ min: -5, max: 37 }), fc.integer({ min: -5, max: 30 }), async (seed, input, weights) => {
      const request = scaled(seed, input, weights);
      for (const branch of BRANCHES) {
        const task = taskOf(request, branch);
        if (!request[branch].values.every(Number.isFinite)) continue;
        const kernel = createKernel(plainInstance());
        kernel.load(task);
        const { maps, output } = await kernel.attend({ maps: true }, goOn);
        const within = branchReach(task) <= FARTHEST;
        const sound = isSound(maps!, output, task.steps);
        if (within) outcomes.within++;
        if (!sound) outcomes.broken++;
        expect(within && !sound).toBe(false);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
  // Both happen often among what was drawn.
  expect(Math.min(outcomes.within, outcomes.broken)).toBeGreaterThan(50);
});

test.each([[15, 0], [0, 8], [8, 4]])("nothing large that fits is refused: inputs of 1e%i, weights of 1e%i", (input, weights) => {
  const request = scaled(1, input, weights);
  for (const branch of BRANCHES) {
    expect(branchReach(taskOf(request, branch))).toBeLessThan(FARTHEST);
    expect(layerReach(request, branch)).toBeLessThan(FARTHEST);
  }
});

test("times in nanoseconds, far from zero and close together, fit the kernels, which count from the mean", () => {
  const request = sampleRequest({ ...SIZES, masked: false }, 1);
  const short = { ...request.short, values: request.short.values.map((_, i) => 1.7e18 + 3.6e12 * i) };
  expect(branchReach(taskOf({ ...request, short }, "short"))).toBeLessThan(FARTHEST);
});

test.each([[36, 0], [0, 20], [25, 25]])("inputs of 1e%i with weights of 1e%i are found by both ways of computing", (input, weights) => {
  const request = scaled(1, input, weights);
  for (const branch of BRANCHES) {
    expect(branchReach(taskOf(request, branch)) <= FARTHEST).toBe(false);
    expect(layerReach(request, branch) <= FARTHEST).toBe(false);
  }
});

test("what is not a number is found, in any array", () => {
  const request = sampleRequest(SIZES, 1);
  for (let at = 0; at < 20; at++) {
    for (const odd of [NaN, Infinity]) {
      const weights = request.weights.map((each, i) => (i === at ? { ...each, values: each.values.with(0, odd) } : each));
      const found = BRANCHES.filter((branch) => !(layerReach({ ...request, weights }, branch) <= FARTHEST));
      expect(found).toEqual([request.weights[at]!.name.startsWith("short") ? "short" : "long"]);
    }
  }
});
