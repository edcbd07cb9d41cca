import { expect, test } from "vitest";
import { evenAttention } from "../../../../model/attention/analysis/even";
import { sourceFrom } from "../../../../model/teaching/fact.testing";
import { placeOf } from "../../../../viz/base/scale";
import { truthMap } from "./truthMap";

test("an even share has the middle colour in the map that was guessed, as it has in the figure", () => {
  const source = sourceFrom({ steps: 4 }, 1);
  const { values, scale } = truthMap({ form: "cell", branch: "short", head: 0, query: "last", of: "weight" }, source)!;
  expect(values).toEqual(source.attention.short.maps.subarray(0, 16));
  expect(scale.even).toEqual(evenAttention(source.request, "short"));
  expect(placeOf(0.25, scale, 0.25)).toBeCloseTo(0.5, 6);
});

test("effects run from nothing to the greatest", () => {
  const { values, scale } = truthMap({ form: "cell", branch: "short", head: 0, query: "last", of: "effect" }, sourceFrom({ steps: 4 }, 1))!;
  expect(scale.domain).toEqual([0, Math.max(...values)]);
});
