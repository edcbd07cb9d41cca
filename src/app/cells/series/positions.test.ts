import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Series } from "../../../model/series/series";
import { countingOf, spanOf } from "./positions";

const seriesOf = (rows: number): Series => ({
  name: "s",
  axis: { kind: "index", at: Float64Array.from({ length: rows }, (_, i) => i), step: 1 },
  columns: [],
  notices: [],
});
const pair = { short: seriesOf(100), long: seriesOf(1000) };

describe("countingOf", () => {
  it("counts back from the ends when rows are taken or padded", () => {
    for (const fit of ["last", "pad"] as const) {
      expect(countingOf(pair, "short", fit).toOwn(1000)).toBe(100);
      expect(countingOf(pair, "short", fit).toOwn(950)).toBe(50);
      expect(countingOf(pair, "short", fit).toShared(50)).toBe(950);
      expect(countingOf(pair, "long", fit).toOwn(950)).toBe(950);
    }
  });

  it("keeps the place within the whole when the longer is resampled", () => {
    expect(countingOf(pair, "long", "resample").toOwn(50)).toBe(500);
    expect(countingOf(pair, "long", "resample").toShared(500)).toBe(50);
    expect(countingOf(pair, "short", "resample").toOwn(50)).toBe(50);
  });

  it("never leaves a series, and finds its way back", () => {
    const rows = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(rows, rows, fc.constantFrom("resample", "last", "pad"), fc.constantFrom("short", "long"), rows, (a, b, fit, branch, at) => {
        const series = { short: seriesOf(a), long: seriesOf(b) };
        const counting = countingOf(series, branch, fit);
        const own = counting.toOwn(at);
        expect(own).toBeGreaterThanOrEqual(1);
        expect(own).toBeLessThanOrEqual(series[branch].axis.at.length);
        const shared = fit === "resample" ? Math.min(a, b) : Math.max(a, b);
        const reachable = at <= shared && (fit === "resample" || at > shared - series[branch].axis.at.length);
        if (reachable) expect(counting.toShared(own)).toBe(at);
      }),
    );
  });
});

describe("spanOf", () => {
  const windowOf = (from: number[], to: number[]) => ({
    width: 1,
    columns: [],
    values: new Float32Array(),
    mask: null,
    from: Float64Array.from(from),
    to: Float64Array.from(to),
  });

  it("leaves out what is padding", () => {
    expect(spanOf(windowOf([NaN, 4, 6], [NaN, 5, 7]))).toEqual({ from: 4, to: 7 });
    expect(spanOf(windowOf([NaN], [NaN]))).toBeNull();
  });
});
