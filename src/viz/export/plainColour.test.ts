import { expect, it } from "vitest";
import { withoutOpacity } from "./plainColour";

it.each([
  ["rgb(1, 2, 3)", "rgb(1, 2, 3)", 1],
  ["rgba(1, 2, 3, 0.25)", "rgb(1, 2, 3)", 0.25],
  ["rgba(0, 0, 0, 0)", "rgb(0, 0, 0)", 0],
  ["oklab(0.96 0.005 0.012)", "oklab(0.96 0.005 0.012)", 1],
  ["oklab(0.54 -0.03 -0.14 / 0.06)", "oklab(0.54 -0.03 -0.14)", 0.06],
  ["color(srgb 0.1 0.2 0.3 / 1e-3)", "color(srgb 0.1 0.2 0.3)", 0.001],
  ["lab(50 none 3 / none)", "lab(50 none 3)", 0],
])("%s is %s, %d of it", (css, opaque, opacity) => {
  expect(withoutOpacity(css)).toEqual({ opaque, opacity });
});
