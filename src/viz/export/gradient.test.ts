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
    unit: "share",
    repeats: false,
  });
  expect(readGradient("linear-gradient(45deg, red, blue)")?.degrees).toBe(45);
  expect(readGradient("linear-gradient(red, blue)")?.degrees).toBe(180);
});

it("reads stripes in pixels", () => {
  expect(readGradient("repeating-linear-gradient(45deg, red 0px, red 1px, rgba(0, 0, 0, 0) 1px, rgba(0, 0, 0, 0) 5px)")).toMatchObject({
    degrees: 45,
    stops: [{ at: 0 }, { at: 1 }, { at: 1 }, { colour: "rgba(0, 0, 0, 0)", at: 5 }],
    unit: "px",
    repeats: true,
  });
});

it("leaves everything else alone", () => {
  for (const css of ["none", "url(x.png)", "radial-gradient(red, blue)", "linear-gradient(red)", "linear-gradient(red 1px, blue 50%)"]) {
    expect(readGradient(css)).toBeNull();
  }
});
