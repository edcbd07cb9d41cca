import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttentionRequest } from "../attention";
import { relativeError } from "../relativeError.testing";
import { piecesOf } from "./pieces";
import { anyCase } from "./analysis.testing";
import { walk } from "./walk";

/** A weight by its path, read as the definition of the layer names it. */
const named = (request: AttentionRequest, name: string): Float32Array => {
  const found = request.weights.find((weight) => weight.name === name);
  if (found === undefined) throw new Error(name);
  return found.values;
};

const close = (found: ArrayLike<number>, expected: readonly number[]) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 10));
};

test("each station is made from those before it, and the last is Z", () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom("short", "long"), fc.nat(), ({ request, reference }, branch: "short" | "long", pick) => {
      const { units: U, heads: H, steps: T, causal } = request;
      const head = pick % H;
      const query = (pick >> 3) % T;
      const found = walk(request, piecesOf(request), branch, head, query);
      const n = (values: ArrayLike<number>, i: number) => values[i]!;
      const range = (length: number) => Array.from({ length }, (_, i) => i);
      const total = (length: number, of: (i: number) => number) => range(length).reduce((sum, i) => sum + of(i), 0);
      const weightOf = (part: string) => named(request, `${branch}_term_${part}`);
      const { width: D, mask, values: x } = request[branch];

      close(found.input, [...x]);
      const [dense, denseBias] = [weightOf("dense/kernel"), weightOf("dense/bias")];
      close(
        found.hidden,
        range(T * U).map((i) => n(denseBias, i % U) + total(D, (d) => n(found.input, Math.floor(i / U) * D + d) * n(dense, d * U + (i % U)))),
      );
      const inHead = (part: string, t: number, u: number) =>
        n(weightOf(`attention/${part}/bias`), head * U + u) +
        total(U, (w) => n(found.hidden, t * U + w) * n(weightOf(`attention/${part}/kernel`), (w * H + head) * U + u));
      close(found.queryVector, range(U).map((u) => inHead("query", query, u)));
      close(found.keys, range(T * U).map((i) => inHead("key", Math.floor(i / U), i % U)));
      close(found.products, range(T).map((k) => total(U, (u) => n(found.queryVector, u) * n(found.keys, k * U + u))));
      close(found.scaled, range(T).map((k) => n(found.products, k) / Math.sqrt(U)));
      const allowed = (k: number) => (!causal || k <= query) && (mask === null || (mask[query] === 1 && mask[k] === 1));
      close(found.masked, range(T).map((k) => (allowed(k) ? n(found.scaled, k) : -1e9)));
      expect(found.peak).toBe(Math.max(...found.masked));
      close(found.exponentials, range(T).map((k) => Math.exp(n(found.masked, k) - found.peak)));
      expect(found.total).toBeCloseTo(total(T, (k) => n(found.exponentials, k)), 10);
      close(found.weights, range(T).map((k) => n(found.exponentials, k) / found.total));
      close(found.values, range(T * U).map((i) => inHead("value", Math.floor(i / U), i % U)));
      close(found.mixed, range(U).map((u) => total(T, (k) => n(found.weights, k) * n(found.values, k * U + u))));
      const wo = weightOf("attention/attention_output/kernel");
      close(
        found.headOutputs.subarray(head * U, (head + 1) * U),
        range(U).map((u) => total(U, (v) => n(found.mixed, v) * n(wo, (head * U + v) * U + u))),
      );
      close(found.outputBias, [...weightOf("attention/attention_output/bias")]);
      close(found.branchOutput, range(U).map((u) => n(found.outputBias, u) + total(H, (h) => n(found.headOutputs, h * U + u))));
      close(found.output, range(U).map((u) => n(found.branchOutput, u) + n(found.otherOutput, u)));

      const row = (values: Float64Array, width: number, at: number) => values.subarray(at * width, (at + 1) * width);
      expect(relativeError(found.weights, row(reference[branch].maps, T, head * T + query))).toBeLessThan(1e-11);
      close(found.branchOutput, [...row(reference[branch].output, U, query)]);
      close(found.output, [...row(reference.output, U, query)]);
    }),
    { numRuns: 40 },
  );
});

test("the other heads went the same way", () => {
  fc.assert(
    fc.property(anyCase, ({ request }) => {
      const pieces = piecesOf(request);
      const walks = Array.from({ length: request.heads }, (_, head) => walk(request, pieces, "short", head, 0));
      for (const each of walks) close(each.headOutputs, [...(walks[0]?.headOutputs ?? [])]);
    }),
    { numRuns: 20 },
  );
});
