import { expect, test } from "vitest";
import { headMap } from "./sample";

test("a head's map is its own part of the maps", () => {
  expect([...headMap(Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]), 1, 2)]).toEqual([5, 6, 7, 8]);
});
