import type { AttentionRequest, BranchInput } from "./attention";
import { random } from "../random";
import { initialiseWeights } from "../weights/initialise";
import type { LayerWeights } from "../weights/names";

/** Sizes of a sample; the rest of the request is drawn. */
export interface SampleSizes {
  readonly batch: number;
  readonly steps: number;
  readonly shortWidth: number;
  readonly longWidth: number;
  readonly units: number;
  readonly heads: number;
  readonly causal: boolean;
  readonly masked: boolean;
}

/** The corners of the range that the tests cover; the samples between them are drawn. */
const CORNERS: readonly SampleSizes[] = [
  { batch: 1, steps: 1, shortWidth: 1, longWidth: 1, units: 1, heads: 1, causal: false, masked: false },
  { batch: 4, steps: 1, shortWidth: 12, longWidth: 1, units: 64, heads: 8, causal: true, masked: true },
  { batch: 1, steps: 128, shortWidth: 1, longWidth: 12, units: 1, heads: 8, causal: true, masked: false },
  { batch: 2, steps: 128, shortWidth: 12, longWidth: 12, units: 64, heads: 8, causal: false, masked: true },
];

/**
 * `count` requests for tests, the same each time: T 1 to 128, D 1 to 12, U 1 to 64, H 1 to 8, B 1 to 4,
 * causal or not, masked or not. Small sizes come up more often than large ones, the odd as often as the even.
 */
export function sampleRequests(count: number): AttentionRequest[] {
  const draw = random(2024);
  const upTo = (most: number) => Math.floor(Math.exp(draw() * Math.log(most + 1)));
  return Array.from({ length: count }, (_, i) =>
    sampleRequest(
      CORNERS[i] ?? {
        batch: upTo(4),
        steps: upTo(128),
        shortWidth: upTo(12),
        longWidth: upTo(12),
        units: upTo(64),
        heads: upTo(8),
        causal: draw() < 0.4,
        masked: draw() < 0.4,
      },
      i,
    ),
  );
}

/** A request of the given sizes with inputs of about unit spread, and biases that are not zero. */
export function sampleRequest(sizes: SampleSizes, seed: number): AttentionRequest {
  const draw = random(seed);
  const input = (width: number): BranchInput => ({
    width,
    values: Float32Array.from({ length: sizes.batch * sizes.steps * width }, () => (draw() - 0.5) * 3.5),
    mask: sizes.masked ? Uint8Array.from({ length: sizes.batch * sizes.steps }, () => (draw() < 0.7 ? 1 : 0)) : null,
  });
  const weights: LayerWeights = initialiseWeights(sizes, seed).map((weight) =>
    weight.name.endsWith("/bias") ? { ...weight, values: weight.values.map(() => draw() - 0.5) } : weight,
  );
  return {
    batch: sizes.batch,
    steps: sizes.steps,
    units: sizes.units,
    heads: sizes.heads,
    causal: sizes.causal,
    weights,
    short: input(sizes.shortWidth),
    long: input(sizes.longWidth),
  };
}
