import { expect, it } from "vitest";
import { keyTarget } from "../series/useWindowDrag";

it.each([
  ["ArrowLeft", false, 99],
  ["ArrowRight", false, 101],
  ["ArrowUp", true, 110],
  ["PageDown", false, 64],
  ["PageUp", false, 145],
  ["Home", false, 64],
  ["End", false, 964],
  ["Tab", false, null],
])("%s (shift %s) moves the windows from 100 to %s", (key, shift, next) => {
  expect(keyTarget(key, shift, 100, 64, 964)).toBe(next);
});

it("moves a page of at least ten samples in a short series", () => {
  expect(keyTarget("PageUp", false, 70, 64, 80)).toBe(80);
});
