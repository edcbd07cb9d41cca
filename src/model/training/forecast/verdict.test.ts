import fc from "fast-check";
import { expect, test } from "vitest";
import type { Contender, ForecasterScores } from "./evaluation";
import { meansOf } from "./means";
import { verdictOf } from "./verdict";

const standing = (contender: Contender, maes: readonly number[]): ForecasterScores => {
  const score = (mae: number) => ({ mae, rmse: mae, mase: mae, smape: mae });
  const all = score(maes.reduce((a, b) => a + b, 0) / maes.length);
  const byHorizon = maes.map(score);
  const none = meansOf({ origins: Int32Array.of(0), quantiles: 1, horizon: maes.length, targets: 1, values: new Float32Array(maes.length) }, () => 0);
  return { contender, scores: { all, byHorizon, byTarget: [all], each: byHorizon }, pinball: none, coverage: none };
};

test("the rival is the best of the simple forecasts, and the linear model stands for itself", () => {
  const verdict = verdictOf([standing("layer", [1, 3]), standing("last", [2, 4]), standing("season", [3, 2]), standing("ridge", [1, 2])])!;
  expect(verdict.simple).toEqual({ rival: "season", outcome: "better", gain: 0.2, betterAt: [1], worseAt: [2] });
  expect(verdict.linear).toMatchObject({ rival: "ridge", outcome: "worse", betterAt: [], worseAt: [2] });
});

test("what loses at every step ahead says so, and what differs by less than a percent is even", () => {
  expect(verdictOf([standing("layer", [2, 3]), standing("last", [1, 2])])!.simple).toMatchObject({ outcome: "worse", betterAt: [], worseAt: [1, 2] });
  expect(verdictOf([standing("layer", [1]), standing("last", [1.005])])!.simple).toMatchObject({ outcome: "even", betterAt: [1] });
  expect(verdictOf([standing("layer", [0]), standing("last", [0])])!.simple).toMatchObject({ outcome: "even", gain: 0, betterAt: [], worseAt: [] });
});

test("a gain has the sign of its outcome, whatever the errors", () => {
  const errors = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(errors, errors, (own, its) => {
      const { gain, outcome, betterAt, worseAt } = verdictOf([standing("layer", own), standing("last", its)])!.simple;
      if (outcome === "better") expect(gain).toBeGreaterThan(0);
      if (outcome === "worse") expect(gain).toBeLessThan(0);
      expect(betterAt.filter((step) => worseAt.includes(step))).toEqual([]);
    }),
  );
});

test("a goal for teaching has no rivals, and no verdict", () => {
  expect(verdictOf([standing("layer", [1])])).toBeNull();
});
