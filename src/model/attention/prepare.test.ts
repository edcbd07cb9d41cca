import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSafetensors } from "../weights/safetensors";
import { floatsOf } from "../weights/stored";
import { embed, freshEmbedding, freshNormalisation, normalise, prepare, preparedWidth } from "./prepare";
import { relativeError } from "./relativeError.testing";

/** What the real layers of fusionlab-learn were given and gave (tools/keras). */
function fixture(name: string) {
  const bytes = readFileSync(new URL(`../layers/fixtures/${name}.safetensors`, import.meta.url));
  const arrays = new Map(readSafetensors(bytes).arrays.map((array) => [array.name, array]));
  const floats = (key: string) => floatsOf(arrays.get(key)!);
  const cases = [...new Set([...arrays.keys()].map((key) => key.split("/")[0]!))];
  return { arrays, floats, cases };
}

describe("normalise", () => {
  const { floats, cases } = fixture("normalisation");
  it.each(cases)("gives what the real LearnedNormalization gives: %s", (name) => {
    const weights = { mean: floats(`${name}/weights/mean`), stddev: floats(`${name}/weights/stddev`) };
    expect(relativeError(normalise(floats(`${name}/input`), weights), floats(`${name}/output`))).toBeLessThan(1e-6);
  });
});

describe("embed", () => {
  const { arrays, floats, cases } = fixture("embedding");
  it.each(cases)("gives what the real MultiModalEmbedding gives: %s", (name) => {
    const places = [0, 1, 2].filter((place) => arrays.has(`${name}/input/${place}`));
    const modalities = places.map((place) => ({
      width: arrays.get(`${name}/input/${place}`)!.shape[2]!,
      kernel: floats(`${name}/weights/${2 * place}`),
      bias: floats(`${name}/weights/${2 * place + 1}`),
    }));
    const [batch = 0, steps = 0] = arrays.get(`${name}/input/0`)!.shape;
    const rows = batch * steps;
    const columns = modalities.reduce((sum, { width }) => sum + width, 0);
    const side = Array.from({ length: rows }, (_, row) =>
      places.flatMap((place, i) => [...floats(`${name}/input/${place}`).subarray(row * modalities[i]!.width).subarray(0, modalities[i]!.width)]),
    );
    const embedded = embed(Float32Array.from(side.flat()), columns, modalities);
    expect(embedded.width).toBe(arrays.get(`${name}/output`)!.shape[2]);
    expect(relativeError(embedded.values, floats(`${name}/output`))).toBeLessThan(1e-6);
  });
});

describe("what is fresh", () => {
  it("normalises by next to nothing", () => {
    const values = Float32Array.of(-2, 0, 0.5, 4);
    expect(relativeError(normalise(values, freshNormalisation(2)), values)).toBeLessThan(2e-6);
  });

  it("embeds each column apart, alike for the same seed and within Glorot's limit", () => {
    const embedding = freshEmbedding(3, 4, 7);
    expect(freshEmbedding(3, 4, 7)).toEqual(embedding);
    expect(freshEmbedding(3, 4, 8)).not.toEqual(embedding);
    expect(preparedWidth(3, embedding)).toBe(12);
    expect(Math.max(...embedding.flatMap(({ kernel }) => [...kernel]).map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / 5));
    const { width, values } = prepare(Float32Array.of(1, 0, 0, 0, 0, 1), { columns: 3, normalisation: null, embedding });
    expect(width).toBe(12);
    expect([...values.subarray(4, 20)]).toEqual(Array(16).fill(0));
    expect([...values.subarray(0, 4)]).toEqual([...embedding[0]!.kernel].map((each) => Math.max(0, each)));
  });
});
