import { describe, expect, it } from "vitest";
import { layerDiagram } from "../../../../viz/layer/diagramLayout";
import { initialiseWeights } from "../../../../model/weights/initialise";
import { weightShapes } from "../../../../model/weights/names";
import { arrayFacts, BINS, partOf, tableCsv } from "./arrayFacts";

const shape = { units: 4, heads: 2, shortWidth: 3, longWidth: 2 };

describe("arrayFacts", () => {
  it("gives mean, spread and ends, and puts every value into a bin", () => {
    const facts = arrayFacts(Float32Array.of(0, 1, 2, 3, 24));
    expect(facts).toMatchObject({ mean: 6, least: 0, greatest: 24 });
    expect(facts.spread).toBeCloseTo(Math.sqrt((36 + 25 + 16 + 9 + 324) / 5), 12);
    expect(facts.bins).toEqual([1, 1, 1, 1, ...Array(BINS - 5).fill(0), 1]);
  });
  it("puts values that are all alike into the middle", () => {
    const { spread, bins } = arrayFacts(new Float32Array(7));
    expect(spread).toBe(0);
    expect(bins[BINS / 2]).toBe(7);
    expect(bins.reduce((a, b) => a + b)).toBe(7);
  });
});

describe("tableCsv", () => {
  it("has a line for each of the 20 arrays", () => {
    const weights = initialiseWeights(shape, 1);
    const lines = tableCsv(weights, new Map(weights.map(({ name, values }) => [name, arrayFacts(values)]))).trim().split("\n");
    expect(lines).toHaveLength(21);
    expect(lines[2]).toBe("short_term_dense/bias,4,4,0,0,0,0");
    expect(lines[5]).toMatch(/^short_term_attention\/query\/kernel,4x2x4,32,-?0\.\d+,/);
  });
});

describe("the diagram", () => {
  it("has a box for each part that arrays belong to, and no box for a part that has none", () => {
    const { nodes } = layerDiagram({ steps: 5, units: 4, heads: 2, columns: { short: 3, long: 2 }, widths: { short: 3, long: 2 }, before: [], masks: { short: "", long: "" } });
    const drawn = nodes.flatMap(({ part }) => part ?? []);
    expect(new Set(drawn)).toEqual(new Set(weightShapes(shape).map(({ name }) => partOf(name))));
    expect(drawn).toHaveLength(10);
  });
});
