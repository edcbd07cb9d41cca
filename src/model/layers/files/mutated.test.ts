import { readFileSync } from "node:fs";
import { memory } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { HierarchicalAttention, LayerError, LearnedNormalization, MultiModalEmbedding } from "../index";
import { startBackend } from "../layers.testing";

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../weights/fixtures/${name}`, import.meta.url)));

const KINDS = [
  { file: "one.weights.h5", make: () => new HierarchicalAttention({ units: 1, numHeads: 1 }) },
  { file: "embedding.weights.h5", make: () => new MultiModalEmbedding({ embedDim: 1 }) },
  { file: "normalization.weights.h5", make: () => new LearnedNormalization() },
];

/** Bits that are turned, by their place as a fraction of the file. */
const flips = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), bit: fc.nat({ max: 7 }) }), {
  minLength: 1,
  maxLength: 6,
});
const end = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));

beforeAll(() => startBackend("cpu"));

// What the bytes can do to the readers themselves is tested beside them, in `model/weights`.
test.each(KINDS)("whatever became of $file, it is loaded or refused in words, and leaves no tensor behind", async ({ file, make }) => {
  const original = fixture(file);
  const before = memory().numTensors;
  await fc.assert(
    fc.asyncProperty(flips, end, async (changes, part) => {
      const bytes = original.slice(0, Math.floor(part * original.length));
      for (const { at, bit } of changes) {
        const place = Math.floor(at * bytes.length);
        bytes.set([(bytes[place] ?? 0) ^ (1 << bit)].slice(0, bytes.length), place);
      }
      const layer = make();
      const outcome = await layer.load(bytes).catch((error: unknown) => error);
      expect(outcome === layer || outcome instanceof LayerError, String(outcome)).toBe(true);
      if (layer.built) layer.dispose();
      expect(memory().numTensors).toBe(before);
    }),
    { numRuns: 300 },
  );
});
