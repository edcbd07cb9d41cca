import { describe, expect, test } from "vitest";
import { branchShareInWords, headInWords, placeInWords, type HeadPortrait } from "./speech";
import { measureHead } from "../../../model/attention/analysis/measures";
import { strongestLag } from "../../../model/attention/analysis/lag";

const HOUR = 3_600_000;

/** The portrait of an hourly map whose cell (q, k) weighs `weigh(q, k)`, each row made to add up to 1. */
function portrait(steps: number, weigh: (query: number, key: number) => number): HeadPortrait {
  const map = new Float64Array(steps * steps);
  for (let q = 0; q < steps; q++) {
    const row = Array.from({ length: steps }, (_, k) => weigh(q, k));
    const total = row.reduce((a, b) => a + b, 0);
    map.set(row.map((weight) => weight / total), q * steps);
  }
  const at = Float64Array.from({ length: steps }, (_, i) => i * HOUR);
  return {
    branch: "short",
    head: 2,
    measures: measureHead(map, at, null),
    strongest: strongestLag(map, steps, null),
    stepLength: HOUR,
    axis: "time",
  };
}

describe("a head", () => {
  test("that looks a day back says so, sharply", () => {
    const daily = portrait(48, (q, k) => (q - k === 24 || (q < 24 && k === 0) ? 1 : 0));
    expect(headInWords(daily)).toBe(
      "Head 2 of the short branch looks 24 hours back, sharply: it gives 100% of its attention there.",
    );
  });

  test("that looks mostly at the step itself", () => {
    expect(headInWords(portrait(10, (q, k) => (q === k ? 3 : 1)))).toBe(
      "Head 2 of the short branch looks at the step itself, loosely: it gives 25% of its attention there.",
    );
  });

  test("that looks at everything", () => {
    expect(headInWords(portrait(10, () => 1))).toBe("Head 2 of the short branch looks at all steps almost alike.");
  });

  test("that picks single steps, wherever they lie", () => {
    expect(headInWords(portrait(32, (q, k) => (k === (q * 13) % 32 ? 1 : 0)))).toMatch(
      /^Head 2 of the short branch picks out single steps at no fixed distance: .* on average, give or take .* hours\.$/,
    );
  });

  test("that spreads over the newer half", () => {
    expect(headInWords(portrait(32, (_, k) => (k >= 16 ? 1 : 0)))).toBe(
      "Head 2 of the short branch spreads its attention: 8 hours ahead on average, give or take 10.3 hours.",
    );
  });

  test("that spreads as much back as ahead is told so, as its measures are", () => {
    const { measures, ...rest } = portrait(32, (_, k) => (k >= 16 ? 1 : 0));
    expect(headInWords({ ...rest, measures: { ...measures, lookBack: HOUR / 21 } })).toBe(
      "Head 2 of the short branch spreads its attention: as much each way on average, give or take 10.3 hours.",
    );
  });

  test("without data", () => {
    expect(headInWords({ ...portrait(3, () => 1), strongest: null })).toBe(
      "Head 2 of the short branch has no step with data to look from.",
    );
  });
});

test("places are back, ahead or here", () => {
  expect(placeInWords(2, "index")).toBe("2 samples back");
  expect(placeInWords(-HOUR, "time")).toBe("1 hour ahead");
  expect(placeInWords(0, "time")).toBe("at the step itself");
});

test("the branches' shares are told with their relation", () => {
  const share = { short: 3, long: 2, output: 1, cosine: -0.9, shortPart: 2.4, longPart: -1.4 };
  expect(branchShareInWords({ ...share, relation: "cancel" })).toBe(
    "The branches partly cancel each other (cosine −0.90): short brings 240% of Z, and long pulls against it by 140%.",
  );
  expect(branchShareInWords({ ...share, relation: "reinforce", cosine: 0.5, shortPart: 0.25, longPart: 0.75 })).toBe(
    "The branches reinforce each other (cosine 0.50): short brings 25% of Z and long 75%.",
  );
  expect(branchShareInWords({ ...share, relation: "apart", cosine: -0.001 })).toContain("different directions (cosine 0.00)");
  expect(branchShareInWords({ ...share, relation: "cancel", shortPart: NaN, longPart: NaN })).toContain("Z is zero");
});
