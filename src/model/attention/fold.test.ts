import { expect, test } from "vitest";
import { referenceAttention } from "./reference";
import { relativeError } from "./relativeError.testing";
import { sampleRequest, sampleRequests } from "./samples.testing";
import type { AttentionRequest, BranchInput } from "./attention";
import { foldBranch, type FoldedBranch } from "./fold";
import { product } from "./matrices";

/** A folded branch computed as its formula says, in float64; no masks. */
function evaluate(folded: FoldedBranch, { values }: BranchInput, { batch, steps, causal }: AttentionRequest) {
  const { width, inner, units, heads, dense } = folded;
  const size = inner * inner;
  const maps: number[] = [];
  const output: number[] = [];
  for (let b = 0; b < batch; b++) {
    const x = Float64Array.from(values.subarray(b * steps * width, (b + 1) * steps * width));
    const r = dense === null ? x : spread(product(x, dense.kernel, width), dense.bias);
    let z = spread(new Float64Array(steps * units), folded.bias);
    for (let h = 0; h < heads; h++) {
      const queries = spread(
        product(r, folded.scores.subarray(h * size, (h + 1) * size), inner),
        folded.scoreBias.subarray(h * inner, (h + 1) * inner),
      );
      const map = new Float64Array(steps * steps);
      for (let q = 0; q < steps; q++) {
        const row = Array.from({ length: steps }, (_, k) =>
          causal && k > q
            ? 0
            : Math.exp(product(queries.subarray(q * inner, (q + 1) * inner), r.subarray(k * inner, (k + 1) * inner), inner)[0]!),
        );
        const total = row.reduce((a, b) => a + b, 0);
        map.set(row.map((power) => power / total), q * steps);
      }
      const mixed = product(product(map, r, steps), folded.values.subarray(h * inner * units, (h + 1) * inner * units), inner);
      const added = spread(mixed, folded.valueBias.subarray(h * units, (h + 1) * units));
      z = z.map((value, i) => value + added[i]!);
      maps.push(...map);
    }
    output.push(...z);
  }
  return { maps, output };
}

/** Adds one row to every row. */
function spread(matrix: Float64Array, row: Float64Array): Float64Array {
  return matrix.map((value, i) => value + row[i % row.length]!);
}

const wide = { batch: 2, steps: 9, heads: 3, causal: false, masked: false };
const requests = [
  ...sampleRequests(40).filter(({ short, steps }) => short.mask === null && steps < 60),
  sampleRequest({ ...wide, shortWidth: 70, longWidth: 16, units: 16 }, 1),
  sampleRequest({ ...wide, shortWidth: 17, longWidth: 15, units: 16 }, 2),
];

test("changes no map by more than 1e-6 and no output by more than 1e-6 of the largest", () => {
  for (const request of requests) {
    const reference = referenceAttention(request);
    for (const branch of ["short", "long"] as const) {
      const { maps, output } = evaluate(foldBranch(request.weights, branch), request[branch], request);
      const gap = maps.reduce((most, weight, i) => Math.max(most, Math.abs(weight - reference[branch].maps[i]!)), 0);
      expect(gap).toBeLessThan(1e-6);
      expect(relativeError(output, reference[branch].output)).toBeLessThan(1e-6);
    }
  }
});

test("folds to the input's width where that is not above the units, and to the units otherwise", () => {
  const { weights } = sampleRequest({ ...wide, shortWidth: 17, longWidth: 16, units: 16 }, 3);
  const [short, long] = [foldBranch(weights, "short"), foldBranch(weights, "long")];
  expect(short).toMatchObject({ width: 17, inner: 16, units: 16, heads: 3 });
  expect(short.dense?.kernel.length).toBe(17 * 16);
  expect(long).toMatchObject({ width: 16, inner: 16, dense: null });
});

test("drops the key bias: no map depends on it", () => {
  const { weights } = sampleRequest({ ...wide, shortWidth: 3, longWidth: 20, units: 8 }, 4);
  const moved = weights.map((weight) =>
    weight.name.endsWith("/key/bias") ? { ...weight, values: weight.values.map((value) => value + 5) } : weight,
  );
  for (const branch of ["short", "long"] as const) expect(foldBranch(moved, branch)).toEqual(foldBranch(weights, branch));
});
