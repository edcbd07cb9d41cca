import { createRequire } from "node:module";
import path from "node:path";
import "@tensorflow/tfjs";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { AttentionRequest, BranchInput } from "../attention/attention";
import { referenceAttention } from "../attention/reference";
import { relativeError } from "../attention/relativeError.testing";
import { forward } from "./forward";
import { sampleRequest, sampleRequests } from "../attention/samples.testing";

const wasmFolder = path.dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"));
tf.enableProdMode();
setWasmPaths(`${wasmFolder}/`);

const SIZES = {
  batch: 2,
  steps: 40,
  shortWidth: 3,
  longWidth: 2,
  units: 30,
  heads: 4,
  causal: false,
  masked: false,
};

function run(request: AttentionRequest) {
  const { batch, steps } = request;
  const input = ({ values, width }: BranchInput) => tf.tensor3d(values, [batch, steps, width]);
  const mask = (given: Uint8Array | null) =>
    given === null ? null : tf.tensor2d(Float32Array.from(given), [batch, steps]);
  const read = (tensor: tf.Tensor) => tensor.dataSync() as Float32Array;
  return tf.tidy(() => {
    const weights = request.weights.map(({ values, shape }) => tf.tensor(values, [...shape]));
    const result = forward(input(request.short), input(request.long), weights, {
      shortMask: mask(request.short.mask),
      longMask: mask(request.long.mask),
      causal: request.causal,
    });
    return {
      short: { maps: read(result.short.maps), output: read(result.short.output) },
      long: { maps: read(result.long.maps), output: read(result.long.output) },
      output: read(result.output),
    };
  });
}

function worstError(request: AttentionRequest): number {
  const reference = referenceAttention(request);
  const result = run(request);
  return Math.max(
    relativeError(result.short.maps, reference.short.maps),
    relativeError(result.long.maps, reference.long.maps),
    relativeError(result.short.output, reference.short.output),
    relativeError(result.long.output, reference.long.output),
    relativeError(result.output, reference.output),
  );
}

describe.each(["cpu", "wasm"])("on %s", (backend) => {
  beforeAll(async () => {
    expect(await tf.setBackend(backend)).toBe(true);
    expect(tf.getBackend()).toBe(backend);
  });

  let tensors = 0;
  beforeAll(() => {
    tensors = tf.memory().numTensors;
  });
  afterEach(() => {
    expect(tf.memory().numTensors).toBe(tensors);
  });

  test.each(sampleRequests(64).map((request, i) => [label(request, i), request] as const))(
    "agrees with float64: %s",
    (_, request) => {
      expect(worstError(request)).toBeLessThan(1e-5);
    },
  );

  test("agrees beyond 65,535 rows of softmax", () => {
    const request = sampleRequest({ ...SIZES, batch: 2_100, heads: 8, steps: 4, units: 2 }, 5);
    expect(request.batch * request.heads * request.steps).toBeGreaterThan(65_535);
    expect(worstError(request)).toBeLessThan(1e-5);
  });

  test("a query with every key masked looks evenly at all of them", () => {
    const request = sampleRequest(SIZES, 9);
    const mask = new Uint8Array(SIZES.batch * SIZES.steps).fill(1);
    mask[3] = 0;
    const { maps } = run({ ...request, short: { ...request.short, mask } }).short;
    const row = maps.subarray(3 * SIZES.steps, 4 * SIZES.steps);
    for (const share of row) expect(share).toBeCloseTo(1 / SIZES.steps, 7);
    // Nobody else looks at the masked step.
    expect(maps[2 * SIZES.steps + 3]).toBe(0);
  });

  test("a causal row gives nothing to later steps, and every row sums to 1", () => {
    const { maps } = run({ ...sampleRequest(SIZES, 11), causal: true }).long;
    for (let row = 0; row < SIZES.batch * SIZES.heads * SIZES.steps; row++) {
      const shares = maps.subarray(row * SIZES.steps, (row + 1) * SIZES.steps);
      expect(shares.subarray((row % SIZES.steps) + 1).every((share) => share === 0)).toBe(true);
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    }
  });

  test("has gradients for every weight that match differences of the float64 reference", () => {
    const request = { ...sampleRequest({ ...SIZES, batch: 1, steps: 5, units: 3, heads: 2 }, 13), causal: true };
    const loss = (weights: AttentionRequest["weights"]) =>
      referenceAttention({ ...request, weights }).output.reduce((sum, z) => sum + z * z, 0);
    const gradients = tf.tidy(() => {
      const weights = request.weights.map(({ values, shape }) => tf.tensor(values, [...shape]));
      const short = tf.tensor3d(request.short.values, [1, 5, SIZES.shortWidth]);
      const long = tf.tensor3d(request.long.values, [1, 5, SIZES.longWidth]);
      const square = (...given: tf.Tensor[]) =>
        tf.sum(tf.square(forward(short, long, given, { causal: true }).output)) as tf.Scalar;
      return tf.grads(square)(weights).map((gradient) => gradient.dataSync());
    });
    request.weights.forEach((weight, w) => {
      const step = 2 ** -8;
      const moved = (by: number) =>
        request.weights.map((other, i) =>
          i === w ? { ...other, values: other.values.map((value, at) => (at === 0 ? value + by : value)) } : other,
        );
      // The true step is what float32 keeps of it.
      const [up, down] = [moved(step), moved(-step)];
      const width = up[w]!.values[0]! - down[w]!.values[0]!;
      const expected = (loss(up) - loss(down)) / width;
      expect((gradients[w] as Float32Array)[0], weight.name).toBeCloseTo(expected, 2);
    });
  });
});

function label({ batch, steps, units, heads, causal, short, long }: AttentionRequest, i: number): string {
  const extras = `${causal ? " causal" : ""}${short.mask === null ? "" : " masked"}`;
  return `${i}: ${batch}×${steps}×${short.width}/${long.width}, ${units} units, ${heads} heads${extras}`;
}
