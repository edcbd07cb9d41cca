import { describe, expect, test } from "vitest";
import type { BranchWindow } from "../../series/windows";
import { recoveryOf, targetsOf } from "./recovery";

const window = (steps: number, stride = 1): BranchWindow => ({
  width: 1,
  columns: ["value"],
  values: new Float32Array(steps),
  from: Float64Array.from({ length: steps }, (_, i) => i * stride),
  to: Float64Array.from({ length: steps }, (_, i) => i * stride + stride - 1),
  mask: null,
});

const looking = (steps: number, keyOf: (query: number) => number) => {
  const map = new Float32Array(steps * steps);
  for (let q = 0; q < steps; q++) map[q * steps + keyOf(q)] = 1;
  return map;
};

describe("a lag", () => {
  test("is found by a head that looks there", () => {
    const found = recoveryOf(looking(10, (q) => Math.max(0, q - 4)), window(10), false, { kind: "lag", lag: 4 }, 0);
    expect(found).toMatchObject({ share: 1, queries: 6 });
    expect(found.uniform).toBeCloseTo(0.1, 12);
    expect(found.gain).toBeCloseTo(10, 9);
  });

  test("counts what is near enough, and against even attention over the past only when causal", () => {
    const found = recoveryOf(looking(4, (q) => Math.max(0, q - 1)), window(4), true, { kind: "lag", lag: 2 }, 1);
    // Queries 1, 2 and 3 have 1 of 2, 2 of 3 and 3 of 4 keys within 1 to 3 steps back.
    expect(found.queries).toBe(3);
    expect(found.share).toBe(1);
    expect(found.uniform).toBeCloseTo((1 / 2 + 2 / 3 + 3 / 4) / 3, 12);
  });

  test("is within a long step when any of its samples is", () => {
    // Steps of 10 samples: 12 samples back lies one or two steps back.
    const near = recoveryOf(looking(5, (q) => Math.max(0, q - 1)), window(5, 10), false, { kind: "lag", lag: 12 }, 0);
    expect(near).toMatchObject({ share: 1, queries: 4 });
    expect(near.uniform).toBeCloseTo((1 / 5 + 2 / 5 + 2 / 5 + 2 / 5) / 4, 12);
  });

  test("out of reach is not measured", () => {
    const found = recoveryOf(looking(4, (q) => q), window(4), false, { kind: "lag", lag: 40 }, 1);
    expect(found.queries).toBe(0);
    expect(found.share).toBeNaN();
  });
});

test("a period counts all of its multiples, ahead too, but not the query itself", () => {
  const target = { kind: "period", period: 3 } as const;
  const ahead = recoveryOf(looking(9, (q) => (q + 3) % 9), window(9), false, target, 0);
  expect(ahead).toMatchObject({ share: 1, queries: 9 });
  expect(ahead.uniform).toBeCloseTo(2 / 9, 12);
  expect(recoveryOf(looking(9, (q) => q), window(9), false, target, 0).share).toBe(0);
});

test("events are found from every query, and evenly spread attention gains nothing", () => {
  const target = { kind: "event", at: [2, 6] } as const;
  const found = recoveryOf(looking(8, (q) => (q % 2 === 0 ? 2 : 0)), window(8), false, target, 0);
  expect(found).toEqual({ share: 0.5, uniform: 0.25, gain: 2, queries: 8 });
  expect(recoveryOf(new Float32Array(64).fill(1 / 8), window(8), false, target, 1).gain).toBeCloseTo(1, 6);
});

test("padded steps are neither asked nor expected", () => {
  const padded = { ...window(3), mask: Uint8Array.of(0, 1, 1) };
  const found = recoveryOf(looking(3, () => 1), padded, false, { kind: "lag", lag: 1 }, 0);
  expect(found).toEqual({ share: 1, uniform: 0.5, gain: 2, queries: 1 });
});

test("what the generator knows becomes targets", () => {
  expect(targetsOf({ periods: [24], lags: [3], events: [7, 9] })).toEqual([
    { kind: "lag", lag: 3 },
    { kind: "period", period: 24 },
    { kind: "event", at: [7, 9] },
  ]);
  expect(targetsOf({ periods: [], lags: [], events: [] })).toEqual([]);
});
