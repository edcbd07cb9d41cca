import fc from "fast-check";
import { expect, inject, it } from "vitest";
import { seedFor } from "./seed.mjs";

it("takes the seed that is asked for before all", () => {
  expect(seedFor({ PROPERTY_SEED: "-7", CI: "true" })).toBe(-7);
  expect(() => seedFor({ PROPERTY_SEED: "seven" })).toThrow("“seven”");
});

it("is the same in every run of CI, and a new one elsewhere", () => {
  expect(seedFor({ CI: "true" }, () => 0.1)).toBe(seedFor({ CI: "true" }, () => 0.9));
  expect(seedFor({}, () => 0.1)).not.toBe(seedFor({}, () => 0.9));
});

it("is what the property tests of this run draw from", () => {
  expect(fc.readConfigureGlobal().seed).toBe(inject("seed"));
  const drawn = () => fc.sample(fc.integer(), 20);
  expect(drawn()).toEqual(drawn());
});
