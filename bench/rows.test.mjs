import { expect, it } from "vitest";
import { budgetRow, countRow, median, pairedRow, table } from "./rows.mjs";

it("takes the median of odd and even counts, and refuses none", () => {
  expect(median([9, 1, 4])).toBe(4);
  expect(median([9, 1, 4, 6])).toBe(5);
  expect(() => median([])).toThrow();
});

it("makes the ratio pair by pair: one slow second slows both", () => {
  const row = pairedRow("forward", "tfjs", [1, 10, 1], [3, 30, 4]);
  expect(row).toEqual({ work: "forward", peer: "tfjs", ours: 1, theirs: 4, unit: "ms", ratio: 3 });
});

it("is ahead of a budget that it keeps", () => {
  expect(budgetRow("first maps", 500, 2500).ratio).toBe(5);
});

it("counts without a clock", () => {
  expect(countRow("passes", "tfjs webgpu", 6, 37, "passes")).toMatchObject({ ours: 6, theirs: 37, ratio: 37 / 6 });
});

it("prints aligned columns", () => {
  expect(table([budgetRow("first maps", 512.3, 2500), budgetRow("drag", 12.345, 50)]).split("\n")).toEqual([
    "work        peer    ours  theirs  unit  ratio",
    "first maps  budget  512   2500    ms    4.88×",
    "drag        budget  12.3  50      ms    4.05×",
  ]);
});
