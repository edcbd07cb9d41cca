import { expect, test } from "vitest";
import { measureColumn } from "./measureColumn";

test("a column of a measure says what it counts", () => {
  expect(measureColumn("lookBack", "time")).toEqual({ name: "lookBack_hours", unit: 3_600_000 });
  expect(measureColumn("strongestLag", "index")).toEqual({ name: "strongestLag_samples", unit: 1 });
  expect([measureColumn("entropy", "time").name, measureColumn("diagonal", "time").name]).toEqual(["entropy_bits", "diagonal"]);
});
