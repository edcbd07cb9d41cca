import { expect, test } from "vitest";
import { shuffledTime } from "../../../../model/attention/analysis/baselines";
import { headMap } from "../../../../model/attention/analysis/sample";
import { makeCase } from "../../../../model/attention/analysis/analysis.testing";
import { referenceAttention } from "../../../../model/attention/reference";
import { apartPutBack, elsewhere, findingInWords } from "./baseline";

const mostApart = (a: Float32Array, b: Float32Array) => a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

test("put back in order, the maps of a shuffled series are the maps again, unless the layer is causal", () => {
  for (const causal of [false, true]) {
    const { request, attention } = makeCase({ steps: 7, causal }, 5);
    const { request: shuffled, order } = shuffledTime(request, 11);
    const maps = Float32Array.from(referenceAttention(shuffled).long.maps);
    expect(mostApart(maps, attention.long.maps)).toBeGreaterThan(1e-3);
    const heads = Array.from({ length: attention.heads }, (_, head) => apartPutBack(headMap(attention.long.maps, head, 7), headMap(maps, head, 7), order));
    const apart = Math.max(...heads);
    if (causal) expect(apart).toBeGreaterThan(1e-3);
    else expect(apart).toBeLessThan(1e-6);
  }
});

test("counts the part of the attention that lies elsewhere", () => {
  expect(elsewhere(Float32Array.of(0, 0, 0, 0), 2)).toBe(0);
  expect(elsewhere(Float32Array.of(1, -1, 1, -1), 2)).toBe(1);
  expect(elsewhere(Float32Array.of(0.25, -0.25, 0, 0), 2)).toBe(0.125);
});

test("says what was found", () => {
  expect(findingInWords(0.256, "short", null)).toBe("On average 26% of the attention of the short branch lies elsewhere than in the baseline.");
  expect(findingInWords(0.004, "long", 2e-7)).toContain("0.4% of the attention of the long branch");
  expect(findingInWords(0.5, "long", 2e-7)).toContain("the layer took no notice of the order");
  expect(findingInWords(0.5, "long", 0.123)).toContain("still differ by up to 0.12");
});
