import { expect, it } from "vitest";
import { makeCase } from "../../../../../model/attention/analysis/analysis.testing";
import type { BranchWindow } from "../../../../../model/series/windows";
import type { AttentionValue } from "../../value";
import { MAP_LOOKS } from "../looks/catalogue";
import { findings, findingsInWords, withPlanted } from "./plantedMarks";

const STEPS = 10;
const LAG = 3;
const USUAL = { scale: "even", follow: false } as const;
const truth = { periods: [], lags: [LAG], events: [] };
const window = (stride: number): BranchWindow => ({
  width: 1,
  columns: ["x"],
  values: new Float32Array(STEPS),
  from: Float64Array.from({ length: STEPS }, (_, i) => 100 - (STEPS - i) * stride),
  to: Float64Array.from({ length: STEPS }, (_, i) => 100 - (STEPS - i) * stride + stride - 1),
  mask: null,
});
const { request, attention } = makeCase({ steps: STEPS, heads: 2, shortWidth: 1, longWidth: 1 }, 5);
/** Head 1 of the short branch gives most of each row to the key three steps back. */
const sharp = attention.short.maps.slice();
for (let query = LAG; query < STEPS; query++) {
  for (let key = 0; key < STEPS; key++) sharp[(STEPS + query) * STEPS + key] = key === query - LAG ? 0.91 : 0.01;
}
const value: AttentionValue = {
  seriesId: "s",
  attention: { ...attention, short: { ...attention.short, maps: sharp } },
  request,
  windows: { steps: STEPS, axis: "index", short: window(1), long: window(2) },
  sampleSteps: { short: 1, long: 1 }, trained: 0,
};
const rowsOf = (look: "weights" | "lag", sum: "time" | "index" = "time") => {
  const rows = MAP_LOOKS[look].rows!(value, sum, USUAL);
  return withPlanted([rows.short, rows.long, rows.sum!], value, truth);
};

it("the marks lie on the cells that a head which found the lag makes strong, by key and by lag", () => {
  for (const look of ["weights", "lag"] as const) {
    const [{ values, layout, planted = [] }] = rowsOf(look) as [(ReturnType<typeof rowsOf>)[0]];
    expect(planted).toHaveLength(STEPS - LAG);
    for (const { query, left, right } of planted) {
      const column = Math.round(left * layout.columns);
      expect(right - left).toBeCloseTo(1 / layout.columns, 9);
      expect(values[(STEPS + query) * layout.columns + column]).toBeCloseTo(0.91, 5);
    }
  }
});

it("on real time they lie as far back; in a sum by step, which has no place for them, there are none", () => {
  const sum = rowsOf("weights").find(({ branch }) => branch === "sum")!;
  const { edges } = sum.layout;
  const [first, last] = [edges![0]!, edges!.at(-1)!];
  for (const { query, left } of sum.planted!) expect(first + left * (last - first)).toBeCloseTo(value.windows.short.from[query]! - LAG, 6);
  expect(rowsOf("weights", "index").find(({ branch }) => branch === "sum")!.planted).toBeUndefined();
});

it("events beyond the window are not marked, and nothing is where nothing is asked for", () => {
  const rows = MAP_LOOKS.weights.rows!(value, "time", USUAL);
  const events = withPlanted([rows.short], value, { periods: [], lags: [], events: [1, 95, 400] })[0]!.planted!;
  expect(events).toHaveLength(STEPS);
  expect(new Set(events.map(({ left }) => left))).toEqual(new Set([5 / STEPS]));
  expect(withPlanted([rows.short], value, null)[0]).toBe(rows.short);
});

it("says which heads found it, that none did, or that it lies beyond the windows", () => {
  const all = [...findings(value, truth)].at(-1)!;
  expect(all).toHaveLength(4);
  expect(findingsInWords(all)).toMatch(/^Short head 1 \(9\.1 × even, 3 samples back\) found it: 1 of 4 heads /);
  expect(findingsInWords(all.filter(({ gain }) => gain < 2))).toMatch(/^No head found it: that would be 2 times even attention or more on the marked cells\. The nearest is \w+ head \d \([\d.]+ × even, 3 samples back\)\.$/);
  expect(findingsInWords([...findings(value, { periods: [], lags: [500], events: [] })].at(-1)!)).toBe("What was planted lies beyond these windows: move them, or take more steps.");
});
