import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { referenceAttention } from "../reference";
import { occludeSteps, occlusionAgreement, occlusionPoints, type Filling } from "./occlusion";
import { anyCase, makeCase } from "./analysis.testing";

/** Z with one step of one branch blank, all of it computed again. */
function plainOutput(request: AttentionRequest, branch: Branch, step: number, filling: Filling): Float64Array {
  const { width, values, mask } = request[branch];
  const blanked = Float32Array.from(values);
  const kept = Array.from({ length: request.steps }, (_, t) => t).filter((t) => mask === null || mask[t] === 1);
  for (let d = 0; d < width; d++) {
    const mean = kept.reduce((sum, t) => sum + values[t * width + d]!, 0) / kept.length;
    blanked[step * width + d] = filling === "mean" ? mean : 0;
  }
  return referenceAttention({ ...request, [branch]: { ...request[branch], values: blanked } }).output;
}

function agreesWithPlain(request: AttentionRequest, branch: Branch, filling: Filling) {
  const { steps, units, heads } = request;
  const mask = request[branch].mask;
  const before = referenceAttention(request);
  const { effects, weights } = occludeSteps(request, branch, filling);
  for (let step = 0; step < steps; step++) {
    const after = plainOutput(request, branch, step, filling);
    for (let q = 0; q < steps; q++) {
      if (mask !== null && (mask[q] === 0 || mask[step] === 0)) {
        expect(effects[step * steps + q]).toBeNaN();
        continue;
      }
      const change = [...after.subarray(q * units, (q + 1) * units)].map((z, u) => z - before.output[q * units + u]!);
      expect(effects[step * steps + q]).toBeCloseTo(Math.hypot(...change), 5);
      let weight = 0;
      for (let h = 0; h < heads; h++) weight += before[branch].maps[(h * steps + q) * steps + step]! / heads;
      expect(weights[step * steps + q]).toBeCloseTo(weight, 9);
    }
  }
}

test("agrees with a forward pass for each occluded step", () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom<Branch>("short", "long"), fc.constantFrom<Filling>("mean", "zero"), ({ request }, branch, filling) =>
      agreesWithPlain(request, branch, filling),
    ),
    { numRuns: 40 },
  );
});

test("holds where one step has all the attention, too", () => {
  const { request } = makeCase({ steps: 5, heads: 1 }, 11);
  const weights = request.weights.map((weight) =>
    weight.name.endsWith("query/kernel") ? { ...weight, values: weight.values.map((x) => x * 2000) } : weight,
  );
  const sharp = { ...request, weights };
  expect(Math.max(...referenceAttention(sharp).short.maps)).toBeGreaterThan(1 - 1e-7);
  agreesWithPlain(sharp, "short", "zero");
  agreesWithPlain(sharp, "long", "zero");
});

test("points are of one query, or the mean over queries", () => {
  const occlusion = {
    steps: 2,
    effects: Float64Array.of(1, 3, 5, 7),
    weights: Float64Array.of(0.5, 0.25, 0.5, 0.75),
  };
  expect(occlusionPoints(occlusion, 1)).toEqual([
    { step: 0, weight: 0.25, effect: 3 },
    { step: 1, weight: 0.75, effect: 7 },
  ]);
  expect(occlusionPoints(occlusion, null)).toEqual([
    { step: 0, weight: 0.375, effect: 2 },
    { step: 1, weight: 0.625, effect: 6 },
  ]);
  expect(occlusionAgreement(occlusionPoints(occlusion, null))).toBeCloseTo(1, 12);
});

test("padded steps and queries make no points", () => {
  const { request } = makeCase({ steps: 4 }, 2);
  const padded = { ...request, short: { ...request.short, mask: Uint8Array.of(0, 1, 1, 1) } };
  const occlusion = occludeSteps(padded, "short", "mean");
  expect(occlusionPoints(occlusion, null).map(({ step }) => step)).toEqual([1, 2, 3]);
  expect(occlusionPoints(occlusion, 0)).toEqual([]);
});
