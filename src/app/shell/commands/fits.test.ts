import { expect, test } from "vitest";
import { fits } from "./fits";

const named = (label: string, group = "Settings", also = "") => ({ label, group, also });

test("what begins with the words comes before what only holds them, and both before other words for it", () => {
  const search = "seed";
  const scores = [named("Seed"), named("Series seed"), named("Units", "Settings", "seed"), named("Reseeded")].map((each) => fits(search, each));
  expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
  expect(Math.min(...scores)).toBeGreaterThan(0);
  expect(fits(search, named("Add: Series"))).toBe(0);
});

test("every word has to fit somewhere, in any order, whatever marks its letters wear", () => {
  expect(fits("layer go", named("4. The layer", "Go to"))).toBeGreaterThan(0);
  expect(fits("layer dark", named("4. The layer", "Go to"))).toBe(0);
  expect(fits("co2", named("CO₂ in the air"))).toBeGreaterThan(0);
  expect(fits("résumé", named("Resume"))).toBeGreaterThan(0);
  expect(fits("  ", named("Anything"))).toBe(1);
});
