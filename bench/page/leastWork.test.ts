import { expect, it } from "vitest";
import { leastWork } from "./leastWork";

it("counts what no way of computing both branches can spare", () => {
  // Two steps of width 1 and two units, one head: a query of one product a step, four scores and four shares, an output of two a step.
  expect(leastWork({ batch: 1, steps: 2, width: 1, units: 2, heads: 1 })).toEqual({
    submissions: 1,
    touched: 2 * 4 * (2 + 4 + 4),
    multiplyAdds: 2 * (2 * 1 + 4 + 4 + 2 * 2),
  });
  // Wider than units, the dense layer comes first: 3 inputs to 2 for each step.
  expect(leastWork({ batch: 1, steps: 1, width: 3, units: 2, heads: 1 }).multiplyAdds).toBe(2 * (6 + 4 + 4 + 2 + 2));
});
