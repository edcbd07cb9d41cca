import { expect, it } from "vitest";
import { linePath } from "./linePath";

it("begins at the first point that has numbers, and goes on to all others that have", () => {
  expect(linePath([[0, NaN], [1, 2], [3.14, 4], [NaN, 5], [6, Infinity], [7, 8.96]])).toBe("M1.0,2.0L3.1,4.0L7.0,9.0");
  expect(linePath([])).toBe("");
});
