import { expect, test } from "vitest";
import { movedLight, placesIn } from "./shuffled";

const order = Uint32Array.of(2, 0, 3, 1);
const light = { map: { branch: "long", head: 1 }, query: 3, keys: { short: 1, long: 0 } } as const;

test("a step is lit where it stands in a random order, and found again from there", () => {
  const there = movedLight(light, placesIn(order), "long");
  expect(there).toEqual({ map: light.map, query: 2, keys: { short: 1, long: 1 } });
  expect(movedLight(there, order, "long")).toEqual(light);
});

test("what is not lit, or not there, stays dark", () => {
  expect(movedLight({ ...light, query: null }, order, "short").query).toBeNull();
  expect(movedLight({ ...light, query: 9 }, order, "short").query).toBeNull();
});
