import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutWindows, validPositions } from "./cut";
import { resampled } from "./resample";
import type { Series } from "./series";
import { columnStats } from "./stats";
import type { Fit, Windows, WindowSpec } from "./windows";
import { textOf } from "../../words/sentence.testing";

function seriesOf(columns: readonly (readonly number[])[], start = 100, step = 10): Series {
  return {
    name: "given",
    axis: { kind: "time", at: Float64Array.from(columns[0]!, (_, i) => start + i * step), step },
    columns: columns.map((values, i) => {
      const kept = Float32Array.from(values);
      return { name: `c${i}`, values: kept, stats: columnStats(kept, 0) };
    }),
    notices: [],
  };
}
const count = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

function cut(short: Series, long: Series, spec: Partial<WindowSpec>, fit: Fit = "last"): Windows {
  const result = cutWindows(short, long, { steps: 3, stride: 2, position: 0, standardise: false, ...spec }, fit);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
function refused(short: Series, long: Series, spec: Partial<WindowSpec>, fit: Fit = "last") {
  const result = cutWindows(short, long, { steps: 3, stride: 2, position: 0, standardise: false, ...spec }, fit);
  if (result.ok) throw new Error("cut without a problem");
  return result.error;
}

describe("one series", () => {
  const ten = seriesOf([count(10)]);

  test("both windows end at one sample, and the long one reaches further back", () => {
    const { short, long, axis } = cut(ten, ten, { position: 8 });
    expect([...short.values]).toEqual([6, 7, 8]);
    expect([...long.values]).toEqual([3.5, 5.5, 7.5]);
    expect([...short.from]).toEqual([150, 160, 170]);
    expect([...short.to]).toEqual([...short.from]);
    expect([...long.from]).toEqual([120, 140, 160]);
    expect([...long.to]).toEqual([130, 150, 170]);
    expect([short.mask, long.mask, axis]).toEqual([null, null, "time"]);
  });

  test("positions run from the first whole long window to the end", () => {
    expect(validPositions(ten, ten, { steps: 3, stride: 2 }, "pad")).toEqual({ min: 6, max: 10 });
    for (const position of [5, 11, 7.5, Number.NaN]) expect(refused(ten, ten, { position }).kind).toBe("windows/position");
    expect(refused(ten, ten, { steps: 0 }).kind).toBe("windows/uncountable");
  });

  test("one that is too short is refused with the numbers", () => {
    const error = refused(ten, ten, { steps: 6 });
    expect(error).toEqual({ kind: "windows/too-short", params: { name: "given", rows: 10, needs: 12, steps: 6, stride: 2 } });
    expect(textOf(error)).toBe("“given” has 10 rows and the window needs 12 (6 steps of 2): take fewer steps, a smaller stride or a longer series.");
  });

  test("a constant column is only moved when standardised", () => {
    const flat = seriesOf([[5, 5, 5, 5, 5, 5], [1, 2, 3, 4, 5, 6]]);
    const { short } = cut(flat, flat, { position: 6, standardise: true });
    expect([short.values[0], short.values[2], short.values[4]]).toEqual([0, 0, 0]);
  });

  test("agrees with plain float64 loops for any shape", () => {
    const shapes = fc.record({
      steps: fc.integer({ min: 1, max: 20 }),
      stride: fc.integer({ min: 1, max: 9 }),
      width: fc.integer({ min: 1, max: 5 }),
      spare: fc.integer({ min: 0, max: 30 }),
      back: fc.nat(30),
      standardise: fc.boolean(),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(shapes, ({ steps, stride, width, spare, back, standardise, seed }) => {
        const rows = steps * stride + spare;
        const position = rows - Math.min(back, spare);
        const value = (i: number, d: number) => Math.sin(seed + i * 1.7 + d) * 50 + 20 * d;
        const series = seriesOf(Array.from({ length: width }, (_, d) => Array.from({ length: rows }, (__, i) => value(i, d))));
        const { short, long } = cut(series, series, { steps, stride, position, standardise });
        for (let d = 0; d < width; d++) {
          const all = [...series.columns[d]!.values];
          const mean = all.reduce((sum, x) => sum + x, 0) / rows;
          const std = Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / rows);
          const scaled = (x: number) => (standardise ? (x - mean) / (rows > 1 ? std : 1) : x);
          for (let t = 0; t < steps; t++) {
            const last = position - (steps - 1 - t) * stride;
            const mean = all.slice(last - stride, last).reduce((sum, x) => sum + x, 0) / stride;
            expect(long.values[t * width + d]).toBeCloseTo(scaled(mean), 4);
            expect(short.values[t * width + d]).toBeCloseTo(scaled(all[position - steps + t]!), 4);
            expect(long.to[t]).toBe(series.axis.at[last - 1]);
            expect(long.from[t]).toBe(series.axis.at[last - stride]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("two series of different length", () => {
  const six = seriesOf([count(6)]);
  const twelve = seriesOf([count(12).map((x) => x * 10)], 0);

  test("last: counts back from each one's own end", () => {
    expect(validPositions(six, twelve, { steps: 3, stride: 2 }, "last")).toEqual({ min: 9, max: 12 });
    const { short, long } = cut(six, twelve, { position: 11 }, "last");
    expect([...short.values]).toEqual([3, 4, 5]);
    expect([...long.values]).toEqual([65, 85, 105]);
    expect(textOf(refused(six, seriesOf([count(5)]), {}, "last"))).toContain("has 5 rows and the window needs 6");
  });

  test("pad: what lies before the beginning is 0 and masked, on an axis that goes on", () => {
    expect(validPositions(six, twelve, { steps: 8, stride: 1 }, "pad")).toEqual({ min: 7, max: 12 });
    const { short, long } = cut(six, twelve, { steps: 8, stride: 1, position: 12 }, "pad");
    expect([...short.values]).toEqual([0, 0, 1, 2, 3, 4, 5, 6]);
    expect([...short.mask!]).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
    expect([...short.from]).toEqual([80, 90, 100, 110, 120, 130, 140, 150]);
    expect(long.mask).toBe(null);
    const coarse = cut(twelve, six, { steps: 4, stride: 4, position: 12 }, "pad").long;
    // The step that is only half covered is masked as a whole.
    expect([...coarse.mask!]).toEqual([0, 0, 0, 1]);
    expect([...coarse.values]).toEqual([0, 0, 0, 4.5]);
  });

  test("resample: the longer gets as many rows as the shorter, on straight lines", () => {
    const long = resampled(twelve, 6);
    expect([...long.columns[0]!.values].map((x) => Number(x.toFixed(3)))).toEqual([10, 32, 54, 76, 98, 120]);
    expect([...long.axis.at].map((x) => Number(x.toFixed(9)))).toEqual([0, 22, 44, 66, 88, 110]);
    expect(resampled(twelve, 6)).toBe(long);
    expect(validPositions(six, twelve, { steps: 3, stride: 2 }, "resample")).toEqual({ min: 6, max: 6 });
    const windows = cut(six, twelve, { position: 6 }, "resample");
    expect([...windows.long.values].map((x) => Number(x.toFixed(3)))).toEqual([21, 65, 109]);
  });

  const few = { ...six, name: "few" };
  const fine = { ...twelve, name: "fine" };

  test.each([
    ["last", few, fine, { steps: 7, stride: 1 }, "“few” has 6 rows and the window needs 7 (7 steps)"],
    ["last", few, fine, { steps: 4, stride: 4 }, "“fine” has 12 rows and the window needs 16 (4 steps of 4)"],
    ["resample", few, fine, { steps: 4, stride: 2 }, "“few” has 6 rows and the window needs 8 (4 steps of 2)"],
    ["resample", fine, few, { steps: 4, stride: 2 }, "“few” has 6 rows and the window needs 8 (4 steps of 2)"],
    ["pad", fine, few, { steps: 4, stride: 7 }, "“few” has 6 rows and the window needs 7 (1 step of 7)"],
    ["pad", few, fine, { steps: 4, stride: 13 }, "“fine” has 12 rows and the window needs 13 (1 step of 13)"],
  ] as const)("%s: the one that is too short is blamed, whichever window it is for", (fit, short, long, spec, blame) => {
    expect(textOf(refused(short, long, spec, fit))).toContain(blame);
  });

  test.each([
    ["pad", few, fine, 6, "does not fit “few”, whose 6 rows end together with the 12 of the longer series; choose a whole number from 7 to 12."],
    ["last", fine, few, 11, "does not fit “few”, whose 6 rows end together with the 12 of the longer series; choose a whole number from 12 to 12."],
    ["last", few, fine, 13, "lies outside the series; choose a whole number from 9 to 12."],
    ["resample", few, fine, 5, "lies outside the series; choose a whole number from 6 to 6."],
  ] as const)("%s: a position that the shorter series does not reach says so", (fit, short, long, position, words) => {
    expect(textOf(refused(short, long, { position }, fit))).toBe(`The window position ${position} ${words}`);
  });
});

test("statistics agree with plain loops and keep a small spread on a large mean", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }), (values) => {
      const stats = columnStats([Number.NaN, ...values], 1);
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      expect(stats.mean).toBeCloseTo(mean, 6);
      expect(stats.std).toBeCloseTo(Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length), 6);
      expect([stats.min, stats.max, stats.missing]).toEqual([Math.min(...values), Math.max(...values), 1]);
    }),
  );
  expect(columnStats([1e9, 1e9 + 1, 1e9 + 2], 0).std).toBeCloseTo(Math.sqrt(2 / 3), 9);
  expect(columnStats([0.1, 0.1, 0.1], 0).std).toBe(0);
});
