import type { BranchWindow, Windows } from "../../series/windows";
import { sampleRequest, type SampleSizes } from "../samples.testing";
import type { Attention, AttentionRequest } from "../attention";
import { referenceAttention, type ReferenceAttention } from "../reference";
import fc from "fast-check";
import { mixed, REST, withMixed, type MixerState } from "./mixer";
import type { Pieces } from "./pieces";

/** A layer with its input, and what it computes: in float64 by the plain loop, and rounded as the engine gives it. */
export interface Case {
  readonly request: AttentionRequest;
  readonly reference: ReferenceAttention;
  readonly attention: Attention;
}

export function makeCase(sizes: Partial<SampleSizes>, seed: number): Case {
  const request = sampleRequest(
    { batch: 1, steps: 6, shortWidth: 2, longWidth: 3, units: 4, heads: 2, causal: false, masked: false, ...sizes },
    seed,
  );
  const reference = referenceAttention(request);
  const { batch, heads, steps, units } = request;
  const rounded = ({ maps, output }: ReferenceAttention["short"]) => ({
    maps: Float32Array.from(maps),
    output: Float32Array.from(output),
  });
  const attention: Attention = {
    batch,
    heads,
    steps,
    units,
    short: rounded(reference.short),
    long: rounded(reference.long),
    output: Float32Array.from(reference.output),
  };
  return { request, reference, attention };
}

/** Random layers with one sample: T 1 to 12, D 1 to 7, U 1 to 6, H 1 to 3, causal or not, masked or not. */
export const anyCase = fc
  .record({
    steps: fc.integer({ min: 1, max: 12 }),
    shortWidth: fc.integer({ min: 1, max: 7 }),
    longWidth: fc.integer({ min: 1, max: 7 }),
    units: fc.integer({ min: 1, max: 6 }),
    heads: fc.integer({ min: 1, max: 3 }),
    causal: fc.boolean(),
    masked: fc.boolean(),
    seed: fc.nat(1e6),
  })
  .map(({ seed, ...sizes }) => makeCase(sizes, seed));

/** The state of the mixer that changes nothing. */
export const resetMixer = ({ causal }: Pieces): MixerState => ({ short: REST, long: REST, causal });

/** The whole pass that comes of a state of the mixer. */
export const mixerOf =
  (attention: Attention, pieces: Pieces) =>
  (state: MixerState): Attention =>
    withMixed(attention, mixed(attention, pieces, state), state);

/** A map `(T, T)` in float64 whose rows sum to 1, from random numbers. */
export const anyMap = (steps: number) =>
  fc
    .array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: steps * steps, maxLength: steps * steps })
    .map((numbers) => {
      const map = Float64Array.from(numbers, (x) => x ** 4);
      for (let t = 0; t < steps; t++) {
        const row = map.subarray(t * steps, (t + 1) * steps);
        const total = row.reduce((a, b) => a + b, 0);
        row.forEach((x, i) => (row[i] = x / total));
      }
      return map;
    });

/** Windows on an hourly axis with a 24-hour long step, or what `stride` and `gaps` make of it. Times in ms. */
export function makeWindows(steps: number, stride: number, gaps: readonly number[] = []): Windows {
  const samples: number[] = [];
  let at = 1.7e12;
  for (let i = 0; i < steps * stride; i++) {
    samples.push(at);
    at += 3_600_000 * (1 + (gaps[i % gaps.length] ?? 0));
  }
  const window = (length: number): BranchWindow => {
    const first = samples.length - steps * length;
    const place = (step: number, offset: number) => samples[first + step * length + offset]!;
    return {
      width: 1,
      columns: ["value"],
      values: new Float32Array(steps),
      from: Float64Array.from({ length: steps }, (_, step) => place(step, 0)),
      to: Float64Array.from({ length: steps }, (_, step) => place(step, length - 1)),
      mask: null,
    };
  };
  return { steps, axis: "time", short: window(1), long: window(stride) };
}
