import { describe, expect, it } from "vitest";
import { centres, summariseHead } from "./summary";

const hours = Float64Array.of(0, 1, 2, 3);

describe("summariseHead", () => {
  it("finds a head that looks one step back, sharply", () => {
    const back = Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    const { lookBack, spread, peak } = summariseHead(back, 0, hours);
    expect(lookBack).toBeCloseTo(0.75);
    expect(spread).toBeCloseTo(1);
    expect(peak).toEqual({ query: 0, key: 0, weight: 1 });
  });

  it("finds even attention spread over all steps, looking nowhere on balance", () => {
    const { lookBack, spread } = summariseHead(new Float32Array(16).fill(0.25), 0, hours);
    expect(lookBack).toBeCloseTo(0);
    expect(spread).toBeCloseTo(4);
  });

  it("begins at the offset and measures in the axis' own unit", () => {
    const maps = Float32Array.of(9, 9, 0, 1, 0, 1);
    const { lookBack, peak } = summariseHead(maps, 2, Float64Array.of(0, 60_000));
    expect(lookBack).toBeCloseTo(-30_000);
    expect(peak).toEqual({ query: 0, key: 1, weight: 1 });
  });

  it("leaves out rows with NaN and padding, and says when nothing is left", () => {
    const half = summariseHead(Float32Array.of(NaN, NaN, 1, 0), 0, Float64Array.of(0, 10));
    expect(half.lookBack).toBeCloseTo(10);
    expect(half.peak).toEqual({ query: 1, key: 0, weight: 1 });
    expect(summariseHead(new Float32Array(4).fill(NaN), 0, Float64Array.of(0, 1)).peak).toBeNull();
    expect(summariseHead(Float32Array.of(1), 0, Float64Array.of(NaN)).peak).toBeNull();
  });
});

it("takes the middle of each span", () => {
  expect([...centres({ from: Float64Array.of(0, 6), to: Float64Array.of(5, 11) })]).toEqual([2.5, 8.5]);
});
