import { expect, test } from "vitest";
import { windowErrors } from "./windowErrors";

test("each window has the mean error of its own steps ahead, of one target alone", () => {
  const shape = { origins: Int32Array.of(7, 8), quantiles: 1, horizon: 2, targets: 2 };
  const truth = { ...shape, values: Float32Array.of(0, 9, 0, 9, 1, 9, 1, 9) };
  const forecasts = { ...shape, values: Float32Array.of(1, 9, -3, 8, 1, 7, 1, 9) };
  expect([...windowErrors(forecasts, truth, 0)]).toEqual([2, 0]);
  expect([...windowErrors(forecasts, truth, 1)]).toEqual([0.5, 1]);
});
