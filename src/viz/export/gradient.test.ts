import { expect, it } from "vitest";
import { readGradient } from "./gradient";

it("reads what browsers compute", () => {
  expect(readGradient("linear-gradient(to right, rgb(1, 2, 3), rgba(0, 0, 0, 0.5) 25%, rgb(9, 9, 9))")).toEqual({
    degrees: 90,
    stops: [
      { colour: "rgb(1, 2, 3)", at: 0 },
      { colour: "rgba(0, 0, 0, 0.5)", at: 0.25 },
      { colour: "rgb(9, 9, 9)", at: 1 },
    ],
  });
  expect(readGradient("linear-gradient(45deg, red, blue)")?.degrees).toBe(45);
  expect(readGradient("linear-gradient(red, blue)")?.degrees).toBe(180);
});

it("leaves everything else alone", () => {
  for (const css of ["none", "url(x.png)", "radial-gradient(red, blue)", "linear-gradient(red)"]) {
    expect(readGradient(css)).toBeNull();
  }
});
