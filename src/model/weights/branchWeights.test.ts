import { expect, test } from "vitest";
import { BRANCHES } from "../attention/branch";
import { branchWeights } from "./branchWeights";
import { weightShapes } from "./names";

const SHAPE = { units: 4, heads: 2, shortWidth: 3, longWidth: 5 };

test("a branch's ten arrays are those that carry its name", () => {
  for (const branch of BRANCHES) {
    const { dense, output, ...inward } = branchWeights(weightShapes(SHAPE), branch, ({ name }) => name);
    expect(dense).toEqual({ kernel: `${branch}_term_dense/kernel`, bias: `${branch}_term_dense/bias` });
    for (const [part, names] of Object.entries({ ...inward, attention_output: output })) {
      const name = `${branch}_term_attention/${part}`;
      expect(names).toEqual({ kernel: `${name}/kernel`, bias: `${name}/bias` });
    }
  }
});

test("refuses what is not a layer's weights", () => {
  expect(() => branchWeights(weightShapes(SHAPE).slice(1), "short", ({ name }) => name)).toThrow("20 weights; got 19");
});
