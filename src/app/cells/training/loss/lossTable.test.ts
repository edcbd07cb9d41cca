import { expect, it } from "vitest";
import { lossTable } from "./lossTable";

it("has a row for each step that was measured, in the order of steps", () => {
  const curve = { first: 0, losses: Float64Array.of(0.5, 0.25), norms: Float64Array.of(1, 1) };
  const validations = [{ step: 0, loss: 0.75 }, { step: 2, loss: 0.125 }];
  expect(lossTable({ curve, validations }).trim().split("\r\n")).toEqual(["step,loss,validation_loss", "0,0.5,0.75", "1,0.25,", "2,,0.125"]);
});
