import { describe, expect, it } from "vitest";
import { initialiseWeights } from "../../../../model/weights/initialise";
import { fileLayersOf } from "./fileLayers";
import { textOf } from "../../../../words/sentence.testing";

const candidate = (units: number, heads: number, shortWidth = 2, longWidth = 3) => {
  const shape = { units, heads, shortWidth, longWidth };
  return { path: "", shape, weights: initialiseWeights(shape, 1) };
};
const widths = { shortWidth: 2, longWidth: 3 };

describe("fileLayersOf", () => {
  it("takes any units and heads, as long as the columns are those of the series", () => {
    expect(fileLayersOf([candidate(4, 2), candidate(5, 3)], widths).map(({ refusal }) => refusal)).toEqual([null, null]);
  });

  it("says what was expected and what was found where the columns differ", () => {
    const [offer] = fileLayersOf([candidate(4, 2, 2, 3)], { shortWidth: 1, longWidth: 3 });
    expect(textOf(offer!.refusal!)).toContain("short_term_dense/kernel: expected (1, 4), found (2, 4)");
    expect(textOf(offer!.refusal!)).not.toContain("long_term_dense");
  });

  it("refuses more units or heads than can be drawn", () => {
    expect(textOf(fileLayersOf([candidate(1, 65)], widths)[0]!.refusal!)).toContain("at most 1024 units and 64 heads");
  });

  it("refuses weights that are not numbers, by name", () => {
    const broken = candidate(4, 2);
    broken.weights[5]!.values[0] = NaN;
    expect(textOf(fileLayersOf([broken], widths)[0]!.refusal!)).toContain("short_term_attention/query/bias holds a value that is not a finite");
  });
});
