import { expect, it } from "vitest";
import { centres } from "./windows";

it("takes the middle of each span", () => {
  expect([...centres({ from: Float64Array.of(0, 6), to: Float64Array.of(5, 11) })]).toEqual([2.5, 8.5]);
});
