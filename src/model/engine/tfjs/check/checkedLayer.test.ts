import { memory } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { compareWithReference } from "../../../attention/precision/compare";
import { placeTable, placeWidth, sideBySide } from "../../../place/place";
import { freshEmbedding, prepare, preparedWidth, type Preparation } from "../../../attention/prepare";
import { sampleRequest, type SampleSizes } from "../../../attention/samples.testing";
import { startBackend } from "../../../layers/layers.testing";
import type { CheckedInput, LayerRun } from "./question";
import { checkedLayer } from "./checkedLayer";

const SIZES: SampleSizes = { batch: 1, steps: 20, shortWidth: 3, longWidth: 5, units: 8, heads: 2, causal: false, masked: false };

const COMPANIONS = {
  none: () => null,
  normalisation: (columns: number): Preparation => ({ columns, normalisation: learned(columns), embedding: null }),
  embedding: (columns: number): Preparation => ({ columns, normalisation: null, embedding: freshEmbedding(columns, 4, 7) }),
  both: (columns: number): Preparation => ({ columns, normalisation: learned(columns), embedding: freshEmbedding(columns, 4, 7) }),
};

const learned = (columns: number) => ({
  mean: Float32Array.from({ length: columns }, (_, i) => i / 3 - 0.4),
  stddev: Float32Array.from({ length: columns }, (_, i) => 0.7 + i / 2),
});

const PLACE = { calendar: ["day"], positions: 3 } as const;
const HOURS = Float64Array.from({ length: SIZES.steps }, (_, t) => t * 3_600_000);

/** A run with these companions, and columns of its place, and what our own code makes the layer's request of. */
function sampleRun(sizes: SampleSizes, companions: (columns: number) => Preparation | null) {
  const widths = [sizes.shortWidth, sizes.longWidth].map((width) => preparedWidth(width, companions(width)?.embedding ?? null) + placeWidth(PLACE)) as [number, number];
  const raw = sampleRequest(sizes, 3);
  const { weights } = sampleRequest({ ...sizes, shortWidth: widths[0], longWidth: widths[1] }, 4);
  const branch = (name: "short" | "long"): CheckedInput => {
    const { width, values, mask } = raw[name];
    return { width, values, mask, preparation: companions(width), place: placeTable(HOURS, PLACE) };
  };
  const run: LayerRun = { ...raw, weights, short: branch("short"), long: branch("long") };
  const seen = ({ width, values, mask, preparation, place }: CheckedInput) => ({
    mask,
    ...sideBySide(preparation === null ? { width, values } : prepare(values, preparation), place!, sizes.steps),
  });
  return { run, request: { ...raw, weights, short: seen(run.short), long: seen(run.long) } };
}

async function attended(run: LayerRun) {
  const layer = checkedLayer(run);
  return layer.attend().finally(() => layer.dispose());
}

describe.each(["cpu", "wasm"] as const)("on %s, the classes of TensorFlow.js' layers", (backend) => {
  beforeAll(() => startBackend(backend));

  test.each(Object.keys(COMPANIONS) as (keyof typeof COMPANIONS)[])("agree with float64 loops, companions before them: %s", async (companions) => {
    for (const causal of [false, true]) {
      for (const masked of [false, true]) {
        const { run, request } = sampleRun({ ...SIZES, causal, masked }, COMPANIONS[companions]);
        const { output, maps } = compareWithReference(request, await attended(run));
        expect(output.relative).toBeLessThan(1e-5);
        expect(maps.relative).toBeLessThan(1e-5);
        // Two ways to compute, so not the very same numbers.
        expect(output.absolute).toBeGreaterThan(0);
      }
    }
  });

  test("leave no tensor behind", async () => {
    const before = memory().numTensors;
    const layer = checkedLayer(sampleRun({ ...SIZES, masked: true }, COMPANIONS.both).run);
    await layer.attend();
    const between = memory().numTensors;
    await layer.attend();
    expect(memory().numTensors).toBe(between);
    layer.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
