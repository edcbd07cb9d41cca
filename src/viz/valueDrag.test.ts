import { expect, test } from "vitest";
import { movedStep, movedValue } from "./valueDrag";

test("Left, Right, Home and End choose a step within the figure", () => {
  expect(["ArrowLeft", "ArrowRight", "Home", "End", "a"].map((key) => movedStep(key, 2, 5))).toEqual([1, 3, 0, 4, null]);
  expect(movedStep("ArrowLeft", 0, 5)).toBe(0);
  expect(movedStep("ArrowRight", 4, 5)).toBe(4);
});

test("Up and Down change the value by a hundredth of the height, with Shift by a tenth, and stay within the limits", () => {
  expect(movedValue("ArrowUp", false, 1, [0, 4], [0, 4])).toBeCloseTo(1.04, 12);
  expect(movedValue("ArrowDown", true, 1, [0, 4], [0, 4])).toBeCloseTo(0.6, 12);
  expect(movedValue("ArrowUp", true, 3.9, [0, 4], [0, 4.2])).toBe(4.2);
  expect(movedValue("Enter", false, 1, [0, 4], [0, 4])).toBeNull();
});
