import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Series } from "../../../../model/series/series";
import { countingOf, spanOf } from "./positions";

const seriesOf = (rows: number): Series => ({
  name: "s",
  axis: { kind: "index", at: Float64Array.from({ length: rows }, (_, i) => i), step: 1 },
  columns: [],
  notices: [],
});
const pair = { short: seriesOf(100), long: seriesOf(1000) };

describe("countingOf", () => {
  it("counts back from the ends", () => {
    expect(countingOf(pair, "short").toOwn(1000)).toBe(100);
    expect(countingOf(pair, "short").toOwn(950)).toBe(50);
    expect(countingOf(pair, "short").toShared(50)).toBe(950);
    expect(countingOf(pair, "long").toOwn(950)).toBe(950);
  });

  it("never leaves a series, and finds its way back", () => {
    const rows = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(rows, rows, fc.constantFrom("short", "long"), rows, (a, b, branch, at) => {
        const series = { short: seriesOf(a), long: seriesOf(b) };
        const counting = countingOf(series, branch);
        const length = series[branch].axis.at.length;
        const own = counting.toOwn(at);
        expect(own).toBeGreaterThanOrEqual(1);
        expect(own).toBeLessThanOrEqual(length);
        const hasRow = at <= Math.max(a, b) && at > Math.max(a, b) - length;
        if (hasRow) expect(counting.toShared(own)).toBe(at);
      }),
    );
  });
});

describe("spanOf", () => {
  const windowOf = (from: number[], to: number[], mask: number[] | null = null) => ({
    width: 1,
    columns: [],
    values: new Float32Array(),
    mask: mask && Uint8Array.from(mask),
    from: Float64Array.from(from),
    to: Float64Array.from(to),
  });

  it("leaves out what is padding", () => {
    expect(spanOf(windowOf([2, 4, 6], [3, 5, 7]))).toEqual({ from: 2, to: 7 });
    expect(spanOf(windowOf([2, 4, 6], [3, 5, 7], [0, 1, 1]))).toEqual({ from: 4, to: 7 });
    expect(spanOf(windowOf([2], [3], [0]))).toBeNull();
  });
});
