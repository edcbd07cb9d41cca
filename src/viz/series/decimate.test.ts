import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimate } from "./decimate";

const axis = (length: number) => Float64Array.from({ length }, (_, i) => i * 10);

describe("decimate", () => {
  it("returns a short line whole", () => {
    const values = Float32Array.of(5, NaN, 1, 2);
    const trace = decimate(axis(4), values, 0, 4, 2);
    expect([...trace.values]).toEqual([...values]);
    expect([...trace.at]).toEqual([0, 10, 20, 30]);
  });

  it("keeps every run's least and greatest value where they stand, in order", () => {
    const values = Float32Array.of(1, 9, 2, 3, 4, 0, 7, 5);
    const trace = decimate(axis(8), values, 0, 8, 2);
    expect([...trace.values]).toEqual([1, 9, 0, 7]);
    expect([...trace.at]).toEqual([0, 10, 50, 60]);
  });

  it("turns a run in which all is missing into one NaN", () => {
    const values = Float32Array.of(1, 2, 3, 4, NaN, NaN, NaN, NaN, 5, 6, 7, 8);
    expect([...decimate(axis(12), values, 0, 12, 3).values]).toEqual([1, 4, NaN, 5, 8]);
  });

  it("keeps the extremes and the order of any line, within twice the bins", () => {
    const value = fc.oneof(fc.float({ noDefaultInfinity: true }), fc.constant(NaN));
    const lines = fc.array(value, { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 30 }), (line, bins) => {
        const trace = decimate(axis(line.length), Float32Array.from(line), 0, line.length, bins);
        const present = (values: Iterable<number>) => [...values].filter((each) => !Number.isNaN(each));
        expect(Math.max(...present(trace.values))).toBe(Math.max(...present(line)));
        expect(Math.min(...present(trace.values))).toBe(Math.min(...present(line)));
        expect(trace.at.every((at, i) => i === 0 || at > trace.at[i - 1]!)).toBe(true);
        expect(trace.at.length).toBeLessThanOrEqual(Math.max(line.length <= 2 * bins ? line.length : 0, 2 * bins));
      }),
    );
  });
});
