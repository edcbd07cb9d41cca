import { expect, test } from "vitest";
import { meanMaps } from "./meanMaps";

test("lies halfway between two maps", () => {
  expect([...meanMaps(Float32Array.of(1, 0, 0.5, 0.5), Float32Array.of(0, 1, 0.25, 0.75))]).toEqual([0.5, 0.5, 0.375, 0.625]);
});
