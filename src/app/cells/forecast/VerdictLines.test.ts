import { expect, test } from "vitest";
import { forecastWords } from "../../../words/en/forecast";

const { simple, linear } = forecastWords.verdict;
const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test("a loss is said as plainly as a win", () => {
  const all = steps(1, 24);
  expect(simple({ rival: "last", outcome: "worse", gain: -0.12, betterAt: [], worseAt: all }, 24)).toBe(
    "Worse than the last value: its error is 12% larger, at every step ahead. Forecast by the last value instead, or train on.",
  );
  expect(simple({ rival: "season", outcome: "better", gain: 0.45, betterAt: all, worseAt: [] }, 24)).toBe(
    "Better than the value one season before, the best of the simple forecasts: its error is 45% smaller, at every step ahead.",
  );
});

test("where it holds is told in runs of steps", () => {
  expect(linear({ rival: "ridge", outcome: "worse", gain: -0.05, betterAt: [], worseAt: [1, 2, 3, 7] }, 24)).toBe(
    "A linear model on the same windows is better: the layer's error is 5% larger, at 4 steps of 24 ahead (1–3 and 7).",
  );
});

test("one step ahead needs no where", () => {
  expect(simple({ rival: "mean", outcome: "better", gain: 0.2, betterAt: [1], worseAt: [] }, 1)).toMatch(/20% smaller\.$/);
});
