import { expect, test } from "vitest";
import { placesMoved } from "./sliderKeys";

test("arrows move by one, Home and End all the way, pages where there are such", () => {
  expect(["ArrowLeft", "ArrowDown", "ArrowRight", "ArrowUp", "Home", "End"].map((key) => placesMoved(key))).toEqual([-1, -1, 1, 1, -Infinity, Infinity]);
  expect(["PageDown", "PageUp"].map((key) => placesMoved(key, 10))).toEqual([-10, 10]);
  expect(["PageDown", "PageUp", "Enter", "toString"].map((key) => placesMoved(key))).toEqual([undefined, undefined, undefined, undefined]);
});
