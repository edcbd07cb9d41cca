import { describe, expect, it } from "vitest";
import { makeCase } from "../../../../../model/attention/analysis/analysis.testing";
import type { BranchWindow } from "../../../../../model/series/windows";
import { LOOKS, SUMS } from "../../look";
import type { AttentionValue } from "../../value";
import { MAP_LOOKS } from "./catalogue";

const STRETCHED = { scale: "stretch", follow: false } as const;
const STEPS = 7;
const HEADS = 2;
const UNITS = 4;
const { request, attention, reference } = makeCase({ steps: STEPS, heads: HEADS, units: UNITS, shortWidth: 2, longWidth: 2 }, 11);
const window = (stride: number, end: number): BranchWindow => ({
  width: 2,
  columns: ["a", "b"],
  values: new Float32Array(2 * STEPS),
  from: Float64Array.from({ length: STEPS }, (_, i) => end - (STEPS - i) * stride + 1),
  to: Float64Array.from({ length: STEPS }, (_, i) => end - (STEPS - 1 - i) * stride),
  mask: null,
});
const value: AttentionValue = {
  seriesId: "series",
  attention,
  request,
  windows: { steps: STEPS, axis: "index", short: window(1, 100), long: window(3, 100) },
  sampleSteps: { short: 1, long: 1 }, trained: 0,
};

/** V[h, k] · Wo[h] of a branch, straight from the definition. */
function pushOf(branch: "short" | "long", head: number, key: number): number[] {
  const [dense, attend] = branch === "short" ? [0, 4] : [2, 12];
  const at = (index: number) => request.weights[index]!.values;
  const x = [...request[branch].values.subarray(key * 2, key * 2 + 2)];
  const hidden = Array.from({ length: UNITS }, (_, u) => at(dense + 1)[u]! + x.reduce((sum, each, d) => sum + each * at(dense)[d * UNITS + u]!, 0));
  const v = Array.from({ length: UNITS }, (_, u) => {
    const bias = at(attend + 5)[head * UNITS + u]!;
    return hidden.reduce((sum, each, w) => sum + each * at(attend + 4)[(w * HEADS + head) * UNITS + u]!, bias);
  });
  return Array.from({ length: UNITS }, (_, u) => v.reduce((sum, each, w) => sum + each * at(attend + 6)[(head * UNITS + w) * UNITS + u]!, 0));
}

describe("the looks", () => {
  it("effect: each cell is the length of weight · value · output weights", () => {
    const rows = MAP_LOOKS.effect.rows!(value, "index", STRETCHED);
    for (const branch of ["short", "long"] as const) {
      rows[branch].values.forEach((effect, i) => {
        const [head, query, key] = [Math.floor(i / STEPS ** 2), Math.floor(i / STEPS) % STEPS, i % STEPS];
        const weight = reference[branch].maps[(head * STEPS + query) * STEPS + key]!;
        expect(effect).toBeCloseTo(weight * Math.hypot(...pushOf(branch, head, key)), 5);
      });
    }
    // Both branches together: the length of their vectors' sum, not the sum of lengths.
    rows.sum!.values.forEach((effect, i) => {
      const [head, query, key] = [Math.floor(i / STEPS ** 2), Math.floor(i / STEPS) % STEPS, i % STEPS];
      const [short, long] = (["short", "long"] as const).map((branch) => {
        const weight = reference[branch].maps[(head * STEPS + query) * STEPS + key]!;
        return pushOf(branch, head, key).map((part) => weight * part);
      });
      expect(effect).toBeCloseTo(Math.hypot(...short!.map((part, u) => part + long![u]!)), 5);
    });
  });

  it("lag: the sum has each weight where its time back is, spread over what the step covers", () => {
    const { values, layout } = MAP_LOOKS.lag.rows!(value, "index", STRETCHED).sum!;
    const last = STEPS - 1;
    for (let head = 0; head < HEADS; head++) {
      for (let query = 0; query < STEPS; query++) {
        const expected = new Float64Array(layout.columns);
        for (let key = 0; key < STEPS; key++) {
          const cell = (head * STEPS + query) * STEPS + key;
          expected[last - (query - key)]! += reference.long.maps[cell]!;
          // A short step is a third of a long one, and each third lies in one column: steps 3m − 1 to 3m + 1 back are m long ones.
          expected[last - Math.round((query - key) / 3)]! += reference.short.maps[cell]!;
        }
        const row = [...values.subarray((head * STEPS + query) * layout.columns, (head * STEPS + query + 1) * layout.columns)];
        row.forEach((weight, column) => expect(Number.isNaN(weight) ? 0 : weight).toBeCloseTo(expected[column]!, 5));
        expect(row.filter((weight) => !Number.isNaN(weight)).reduce((a, b) => a + b, 0)).toBeCloseTo(2, 5);
      }
    }
  });

  it("lag: column by column the weight so many steps back, the furthest at the left", () => {
    const { values, layout } = MAP_LOOKS.lag.rows!(value, "index", STRETCHED).long;
    expect(layout.columns).toBe(2 * STEPS - 1);
    for (let query = 0; query < STEPS; query++) {
      for (let key = 0; key < STEPS; key++) {
        const [[left = NaN] = []] = layout.places(query, { short: null, long: key });
        const column = Math.round(left * layout.columns);
        expect(values[query * layout.columns + column]).toBe(attention.long.maps[query * STEPS + key]);
      }
    }
  });

  it("sum: index rows hold 2, mean rows 1, and on real time the mass is kept", () => {
    for (const sum of SUMS) {
      const { values, layout } = MAP_LOOKS.weights.rows!(value, sum, STRETCHED).sum!;
      const width = (column: number) => (layout.edges === null ? 1 : layout.edges[column + 1]! - layout.edges[column]!);
      for (let row = 0; row < HEADS * STEPS; row++) {
        let mass = 0;
        for (let column = 0; column < layout.columns; column++) mass += values[row * layout.columns + column]! * width(column);
        expect(mass).toBeCloseTo(sum === "mean" ? 1 : 2, 4);
      }
    }
  });

  it("real time: the weight of a step at a moment is its share by its length", () => {
    const { values, layout } = MAP_LOOKS.weights.rows!(value, "time", STRETCHED).sum!;
    for (let column = 0; column < layout.columns; column++) {
      const { short, long } = layout.keysAt(column);
      const expected = (short === null ? 0 : attention.short.maps[short]!) + (long === null ? 0 : attention.long.maps[long]! / 3);
      expect(values[column]).toBeCloseTo(expected, 6);
    }
  });

  it("name their scale", () => {
    for (const look of LOOKS) {
      const rows = MAP_LOOKS[look].rows?.(value, "index", STRETCHED);
      if (rows === undefined) continue;
      const { short } = rows;
      expect(short.measure).not.toBe("");
      expect(short.scale.domain[0]).toBeLessThan(short.scale.domain[1]);
    }
  });
});
