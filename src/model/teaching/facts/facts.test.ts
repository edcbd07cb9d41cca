import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCase } from "../../attention/analysis/analysis.testing";
import { effectMaps } from "../../attention/analysis/effects";
import { mixed, REST } from "../../attention/analysis/mixer";
import { valueNorms } from "../../attention/analysis/valueNorms";
import { BRANCHES } from "../../attention/branch";
import { numberOf } from "../condition";
import { sourceFrom, sourceOf } from "../fact.testing";
import { otherRow } from "./freedom";
import { effectMap } from "./given";
import { sharedPieces } from "./pieces";

const T = 6;
const source = (seed = 1, more = {}) => sourceFrom({ steps: T, units: 4, ...more }, seed);
const steps = Array.from({ length: T }, (_, i) => i + 1);

describe("the numbers on the way of one step", () => {
  it("make the score, the score the weight, and the weights what is mixed", () => {
    const from = source();
    const units = [0, 1, 2, 3];
    const dot = (key: number) => units.reduce((sum, u) => sum + numberOf(from, `query(long, 1, 2, ${u})`) * numberOf(from, `key(long, 1, ${key}, ${u})`), 0);
    for (const key of steps) expect(numberOf(from, `score(long, 1, 2, ${key})`)).toBeCloseTo(dot(key) / 2, 9);
    const total = steps.reduce((sum, key) => sum + Math.exp(numberOf(from, `score(long, 1, 2, ${key})`)), 0);
    for (const key of steps) expect(numberOf(from, `weight(long, 1, 2, ${key})`)).toBeCloseTo(Math.exp(numberOf(from, `score(long, 1, 2, ${key})`)) / total, 6);
    const mean = steps.reduce((sum, key) => sum + numberOf(from, `weight(long, 1, 2, ${key})`) * numberOf(from, `value(long, 1, ${key}, 3)`), 0);
    expect(numberOf(from, "mixed(long, 1, 2, 3)")).toBeCloseTo(mean, 6);
  });
});

describe("shuffled time", () => {
  it("changes no weight where nothing tells the order, and some where a mask does", () => {
    expect(numberOf(source(), "shuffled(short)")).toBeLessThan(1e-6);
    expect(numberOf(source(1, { causal: true }), "shuffled(short)")).toBeGreaterThan(0.01);
  });
});

describe("the row that lies elsewhere", () => {
  it("adds up to one, lies where the query may look, and gives the same output", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...BRANCHES), (each, branch) => {
        const { attention, request } = each;
        const query = attention.steps - 1;
        const row = otherRow({ attention, request, branch, head: 0, query });
        if (row === null) return;
        expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        const edits = [{ head: 0, query, weights: [...row] }];
        const after = mixed(attention, sharedPieces(request), { short: REST, long: REST, causal: request.causal, [branch]: { ...REST, edits } });
        for (let u = 0; u < attention.units; u++) expect(after.output![query * attention.units + u]).toBeCloseTo(attention.output[query * attention.units + u]!, 4);
        const part = numberOf(sourceOf(each), `freedom(${branch}, 0, last)`);
        expect(part).toBeGreaterThanOrEqual(-1e-6);
        expect(part).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is no fact of windows of several columns", () => {
    expect(numberOf(source(1, { shortWidth: 2 }), "freedom(short, 0, last)")).toBeNaN();
  });
});

it("a head brings what Z lacks without it, and what other weights move is a part of the attention", () => {
  const from = source(2);
  for (const fact of ["brings(short, 0)", "fresh(long)", "evenChanges(short)"]) expect(numberOf(from, fact)).toBeGreaterThan(0);
  expect(numberOf(from, "fresh(long)")).toBeLessThanOrEqual(1);
  expect(numberOf(from, "apart(short, 0, 0)")).toBe(0);
  expect(numberOf(from, "apart(short, 0, 1)")).toBe(numberOf(from, "apart(short, 1, 0)"));
});

it("an effect is that of the map of effects, and its row's greatest is the peak", () => {
  const from = source(4, { heads: 2, shortWidth: 2 });
  const maps = effectMaps(from.attention.long.maps, valueNorms(from.request).long, T);
  for (const key of steps) expect(numberOf(from, `effect(long, 1, 3, ${key})`)).toBe(maps[(T + 2) * T + key - 1]);
  expect(effectMap(from, "long", 1)).toEqual(maps.subarray(T * T));
  expect(numberOf(from, `effect(long, 1, 3, ${numberOf(from, "effectPeak(long, 1, 3)")})`)).toBe(Math.max(...maps.subarray((T + 2) * T, (T + 3) * T)));
});

it("what a window shows is told as the layer is given it", () => {
  const from = source(3);
  const largest = numberOf(from, "largest(short)");
  expect(numberOf(from, `input(short, ${largest})`)).toBe(numberOf(from, "greatest(short)"));
  expect(numberOf(from, "samples(long)")).toBe(2 * T);
});

it("a layer that would hold the page up is not run anew for a fact", () => {
  const large = sourceFrom({ steps: T, units: 4 }, 1);
  const huge = { ...large, request: { ...large.request, heads: 64, units: 512, short: { ...large.request.short }, long: { ...large.request.long } } };
  for (const fact of ["shuffled(short)", "effect(short, 0, 1, 1)", "effectPeak(short, 0, 1)"]) expect(numberOf(huge, fact), fact).toBeNaN();
});

it("whole maps are gone through once for all facts that need them, and only as many as hold nobody up", () => {
  const small = source();
  const steps = 1024;
  const maps = new Float32Array(8 * steps ** 2).fill(1 / steps);
  const branch = { ...small.attention.short, maps };
  const long = { ...small, attention: { ...small.attention, heads: 8, steps, short: branch }, centres: { ...small.centres, short: Float64Array.from({ length: steps }, (_, i) => i) } };
  for (let round = 0; round < 2; round++) {
    expect(["evenness", "entropy", "sharpness"].map((fact) => numberOf(long, `${fact}(short, 0)`))).not.toContain(NaN);
    expect(numberOf(long, "evenness(short, 1)")).toBeCloseTo(1);
    for (const fact of ["evenness(short, 2)", "strongestLag(short, 0)", "apart(short, 0, 1)"]) expect(numberOf(long, fact), fact).toBeNaN();
  }
  expect(numberOf(long, "weight(short, 7, 1, 1)")).toBeCloseTo(1 / steps);
  // All of a lesson’s size are read.
  const lesson = sourceFrom({ steps: 64, units: 4, heads: 4 }, 1);
  for (const head of [0, 1, 2, 3]) for (const side of BRANCHES) expect(numberOf(lesson, `apart(${side}, ${head}, 0)`)).not.toBeNaN();
});
