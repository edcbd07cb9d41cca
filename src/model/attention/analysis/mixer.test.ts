import fc from "fast-check";
import { expect, test } from "vitest";
import type { AttentionRequest } from "../attention";
import { referenceAttention } from "../reference";
import { relativeError } from "../relativeError.testing";
import { BRANCHES } from "../branch";
import { dragWeight } from "./dragWeight";
import { change, mixed, mixedMap, withMixed, type BranchMix, type MixerState } from "./mixer";
import { givenBy, piecesOf, scoresOfQuery } from "./pieces";
import { anyCase, makeCase, mixerOf, resetMixer } from "./analysis.testing";

const anyBranchMix = fc.record({
  muted: fc.uniqueArray(fc.nat(2)),
  solo: fc.oneof(fc.constant([]), fc.uniqueArray(fc.nat(2))),
  scale: fc.constantFrom(1, 0, -0.5, 2),
  temperature: fc.constantFrom(1, 0.3, 4),
});

/** The mixer by the plain loop: everything from the weights again. */
function plainMix(request: AttentionRequest, state: MixerState) {
  const { heads, steps, units } = request;
  const anySolo = BRANCHES.some((branch) => state[branch].solo.length > 0);
  const pieces = piecesOf(request);
  const output = new Float64Array(steps * units);
  const maps = { short: new Float64Array(heads * steps * steps), long: new Float64Array(heads * steps * steps) };
  for (const branch of BRANCHES) {
    const { muted, solo, scale, temperature, edits } = state[branch];
    const { bias, input } = pieces[branch];
    const given = Array.from({ length: heads }, (_, h) => givenBy(pieces[branch], h, input));
    const scores = new Float64Array(steps);
    const mask = request[branch].mask;
    for (let q = 0; q < steps; q++) {
      const z = Array.from(bias);
      for (let h = 0; h < heads; h++) {
        scoresOfQuery(pieces[branch], h, q, scores);
        const allowed = (k: number) => (!state.causal || k <= q) && (mask === null || (mask[q] === 1 && mask[k] === 1));
        const logits = Array.from({ length: steps }, (_, k) =>
          allowed(k) ? scores[k]! / temperature : -1e9,
        );
        const exps = logits.map((x) => Math.exp(x - Math.max(...logits)));
        const total = exps.reduce((a, b) => a + b, 0);
        const edit = edits.findLast(({ head, query }) => head === h && query === q);
        const row = edit?.weights ?? exps.map((x) => x / total);
        maps[branch].set(row, (h * steps + q) * steps);
        if (muted.includes(h) || (anySolo && !solo.includes(h))) continue;
        row.forEach((weight, k) => {
          for (let u = 0; u < units; u++) z[u] = (z[u] ?? 0) + weight * given[h]![k * units + u]!;
        });
      }
      z.forEach((value, u) => (output[q * units + u] = (output[q * units + u] ?? 0) + scale * value));
    }
  }
  return { maps, output };
}

/** Difference against the size of what goes in: heads that are muted against each other may leave nearly nothing. */
const close = (found: Float32Array, expected: Float64Array, scale: Float64Array) => {
  const most = Math.max(1, ...scale.map(Math.abs));
  found.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(2e-5 * most));
};

test("agrees with everything computed again, for any state", () => {
  fc.assert(
    fc.property(anyCase, anyBranchMix, anyBranchMix, fc.boolean(), fc.nat(), ({ request, attention, reference }, s, l, causal, pick) => {
      const { steps, heads } = request;
      const weights = dragWeight(Array(steps).fill(1 / steps), pick % steps, 0.9, null);
      const edits = pick % 2 === 0 ? [] : [{ head: pick % heads, query: pick % steps, weights }];
      const state: MixerState = { short: { ...s, edits }, long: { ...l, edits: [] }, causal };
      const found = mixerOf(attention, piecesOf(request))(state);
      const expected = plainMix(request, state);
      for (const branch of BRANCHES) expect(relativeError(found[branch].maps, expected.maps[branch])).toBeLessThan(1e-5);
      close(found.output, expected.output, reference.output);
    }),
    { numRuns: 150 },
  );
});

test("the reset state gives the exact original, whatever was turned before", () => {
  fc.assert(
    fc.property(anyCase, anyBranchMix, anyBranchMix, ({ request, attention }, s, l) => {
      const pieces = piecesOf(request);
      const before = structuredClone(attention);
      const state = { short: { ...s, edits: [] }, long: { ...l, edits: [] }, causal: !request.causal };
      const mix = mixerOf(attention, pieces);
      mix(state);
      const again = mix(resetMixer(pieces));
      expect(again).toBe(attention);
      expect(again).toEqual(before);
      expect(change(again.output, attention.output).every((value) => value === 0)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

const turned = (request: AttentionRequest, short: Partial<BranchMix>, causal = request.causal): MixerState => {
  const rest = resetMixer(piecesOf(request));
  return { ...rest, short: { ...rest.short, ...short }, causal };
};

test("a branch that nothing touches keeps its very arrays, a muted head its map", () => {
  const { request, attention } = makeCase({}, 3);
  const found = mixerOf(attention, piecesOf(request))(turned(request, { muted: [1] }));
  expect(found.long).toBe(attention.long);
  expect(found.short.maps).toBe(attention.short.maps);
  expect(found.short.output).not.toEqual(attention.short.output);
});

test("what was turned before leaves no trace in what is turned now", () => {
  const { request, attention } = makeCase({ masked: true, heads: 3 }, 4);
  const rest: BranchMix = { muted: [], solo: [], scale: 1, temperature: 1, edits: [] };
  const weights = dragWeight(Array(request.steps).fill(1 / request.steps), 0, 0.9, null);
  // So few that a branch is often as it was the last time, while the other one or the causal switch is not.
  const branch = fc.constantFrom<BranchMix>(
    rest,
    { ...rest, muted: [1] },
    { ...rest, solo: [0] },
    { ...rest, temperature: 0.5 },
    { ...rest, temperature: 0.5, scale: 2, edits: [{ head: 2, query: 0, weights }] },
  );
  const mix = mixerOf(attention, piecesOf(request));
  fc.assert(
    fc.property(branch, branch, fc.boolean(), (short, long, causal) => {
      const state = { short, long, causal };
      expect(mix(structuredClone(state))).toEqual(mixerOf(attention, piecesOf(request))(state));
    }),
    { numRuns: 200 },
  );
});

test("maps are made anew only where their temperature or causal switch is turned; rows by hand take a copy", () => {
  const { request, attention } = makeCase({ heads: 3 }, 6);
  const pieces = piecesOf(request);
  const weights = dragWeight(Array(request.steps).fill(1 / request.steps), 0, 0.9, null);
  const byHand = turned(request, { muted: [1], scale: 2, edits: [{ head: 2, query: 3, weights }] });
  const now = mixed(attention, pieces, byHand);
  expect(now.short!.maps).toBeNull();
  const { maps } = withMixed(attention, now, byHand).short;
  const row = (2 * request.steps + 3) * request.steps;
  expect(Array.from(maps.subarray(row, row + request.steps))).toEqual(Array.from(Float32Array.from(weights)));
  expect(maps.subarray(0, row)).toEqual(attention.short.maps.subarray(0, row));
  expect(mixed(attention, pieces, turned(request, { temperature: 0.5 })).short!.maps).not.toBeNull();
});

test("one head's map alone is that of the whole branch", () => {
  fc.assert(
    fc.property(anyCase, anyBranchMix, fc.boolean(), ({ request, attention }, mix, causal) => {
      const pieces = piecesOf(request);
      const state = { ...resetMixer(pieces), long: { ...mix, edits: [] }, causal };
      const { maps } = withMixed(attention, mixed(attention, pieces, state), state).long;
      const size = request.steps ** 2;
      for (let head = 0; head < request.heads; head++) {
        expect(relativeError(mixedMap(pieces, "long", state, head), Float64Array.from(maps.subarray(head * size, (head + 1) * size)))).toBeLessThan(1e-6);
      }
    }),
    { numRuns: 40 },
  );
});

test("the causal switch gives what a causal layer gives", () => {
  const { request, attention } = makeCase({ masked: true, steps: 9 }, 8);
  const found = mixerOf(attention, piecesOf(request))(turned(request, {}, true));
  const causal = referenceAttention({ ...request, causal: true });
  expect(relativeError(found.output, causal.output)).toBeLessThan(1e-5);
  expect(relativeError(found.short.maps, causal.short.maps)).toBeLessThan(1e-5);
});

test("with all heads of both branches mute, the biases are left", () => {
  const { request, attention } = makeCase({}, 5);
  const pieces = piecesOf(request);
  const rest = resetMixer(pieces);
  const mute = { ...rest.short, muted: [0, 1] };
  const found = mixerOf(attention, pieces)({ ...rest, short: mute, long: mute });
  found.output.forEach((value, i) => {
    const u = i % request.units;
    expect(value).toBeCloseTo(pieces.short.bias[u]! + pieces.long.bias[u]!, 5);
  });
});
