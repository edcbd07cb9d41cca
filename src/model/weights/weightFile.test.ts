import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceAttention } from "../attention/reference";
import { relativeError } from "../attention/relativeError.testing";
import { fitWeights } from "./fit";
import type { Candidate } from "./findLayers";
import { weightShapes, type LayerShape, type LayerWeights } from "./names";
import { readSafetensors } from "./safetensors";
import { floatsOf } from "./stored";
import { READABLE_ENDINGS, WEIGHT_FORMATS } from "./formats";
import { readWeights, writeWeights } from "./weightFile";
import { refusalOf } from "../../words/sentence.testing";

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));

async function candidatesOf(name: string): Promise<readonly Candidate[]> {
  const file = await readWeights(name, fixture(name));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value.candidates;
}

const bitsOf = (weights: LayerWeights) =>
  weights.map(({ name, shape, values }) => [name, shape.join(), [...new Uint32Array(values.buffer, values.byteOffset, values.length)]]);

/** Inputs, arrays and Z that real Keras had when it wrote the files (tools/keras/make_files.py). */
const expected = new Map(readSafetensors(fixture("expected.safetensors")).arrays.map((array) => [array.name, floatsOf(array)]));
const expectedArray = (name: string) => expected.get(name) ?? new Float32Array();

function expectSameLayer({ shape, weights }: Candidate, label: "first" | "second") {
  const kept = weights.map((weight) => ({ ...weight, values: expectedArray(`${label}/${weight.name}`) }));
  expect(bitsOf(weights)).toEqual(bitsOf(kept));
  const { output } = referenceAttention({
    ...shape,
    causal: false,
    weights,
    batch: 2,
    steps: 5,
    short: { width: shape.shortWidth, values: expectedArray("short_input"), mask: null },
    long: { width: shape.longWidth, values: expectedArray("long_input"), mask: null },
  });
  expect(relativeError(expectedArray(`${label}/output`), output)).toBeLessThan(1e-5);
}

describe("files that real Keras, NumPy and safetensors wrote", () => {
  it.each(["one.weights.h5", "one-legacy.h5", "keras2.h5", "named.npz", "list.npz", "named.safetensors", "double.npz"])(
    "%s holds the one layer and gives Keras' Z",
    async (name) => {
      const candidates = await candidatesOf(name);
      expect(candidates).toHaveLength(1);
      expectSameLayer(candidates[0]!, "first");
    },
  );

  it.each(["two.weights.h5", "two.keras", "paths.safetensors"])("%s holds two layers to choose from", async (name) => {
    const candidates = await candidatesOf(name);
    const [first, second] = candidates.toSorted((a, b) => a.shape.units - b.shape.units);
    expect(candidates).toHaveLength(2);
    expect(first?.shape).toEqual({ units: 4, heads: 2, shortWidth: 3, longWidth: 2 });
    expect(second?.shape).toEqual({ units: 5, heads: 3, shortWidth: 3, longWidth: 2 });
    expectSameLayer(first!, "first");
    expectSameLayer(second!, "second");
  });

  it("says where in the model each layer lies", async () => {
    const paths = (await candidatesOf("two.weights.h5")).map(({ path }) => path);
    expect(paths).toEqual(["layers/hierarchical_attention", "layers/hierarchical_attention_1"]);
  });

  it("says when double precision was rounded, and takes half precision as it is", async () => {
    const double = await readWeights("double.npz", fixture("double.npz"));
    expect(double.ok && double.value.notices).toEqual([{ kind: "noticed/rounded", params: { arrays: 20 } }]);
    const half = await readWeights("half.npz", fixture("half.npz"));
    expect(half.ok && half.value.notices).toEqual([]);
    for (const weight of half.ok ? (half.value.candidates[0]?.weights ?? []) : []) {
      const error = relativeError(weight.values, expectedArray(`first/${weight.name}`));
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(2 ** -11);
    }
  });
});

const size = fc.integer({ min: 1, max: 5 });
const layerShape: fc.Arbitrary<LayerShape> = fc.record({ units: size, heads: size, shortWidth: size, longWidth: size });

/** Weights of any bits at all: negative zeros, denormals, infinities, NaNs of every payload. */
const anyWeights = layerShape.chain((shape) => {
  const shapes = weightShapes(shape);
  const total = shapes.reduce((sum, each) => sum + each.shape.reduce((a, b) => a * b, 1), 0);
  const bits = fc.uint32Array({ minLength: total, maxLength: total });
  return bits.map((all) => {
    const special = Uint32Array.of(0x80000000, 1, 0x807fffff, 0x7f800001, 0xffc12345, 0x7fa00000, 0xff800000);
    all.set(special.subarray(0, total));
    let at = 0;
    const weights = shapes.map(({ name, shape: each }) => {
      const length = each.reduce((a, b) => a * b, 1);
      const values = new Float32Array(all.slice(at, at + length).buffer);
      at += length;
      return { name, shape: each, values };
    });
    return { shape, weights };
  });
});

describe.each(WEIGHT_FORMATS)("weights written as .%s", (format) => {
  it("come back bit for bit", async () => {
    await fc.assert(
      fc.asyncProperty(anyWeights, async ({ shape, weights }) => {
        const file = await readWeights(`weights.${format}`, await writeWeights(format, weights));
        const candidate = file.ok ? file.value.candidates[0] : undefined;
        expect(candidate?.shape).toEqual(shape);
        expect(bitsOf(candidate?.weights ?? [])).toEqual(bitsOf(weights));
      }),
      { numRuns: 40 },
    );
  });
});

describe("weights that do not serve", () => {
  it("are refused with what was expected and what was found", async () => {
    const [candidate] = await candidatesOf("one.weights.h5");
    const fit = fitWeights(candidate?.weights ?? [], { units: 4, heads: 2, shortWidth: 7, longWidth: 2 });
    expect(refusalOf(fit)).toContain("short_term_dense/kernel: expected (7, 4), found (3, 4)");
    expect(fitWeights(candidate?.weights ?? [], { units: 4, heads: 2, shortWidth: 3, longWidth: 2 }).ok).toBe(true);
  });

  it("are named when one is missing", async () => {
    const [candidate] = await candidatesOf("named.npz");
    const part = (candidate?.weights ?? []).filter(({ name }) => name !== "long_term_attention/key/bias");
    const file = await readWeights("part.npz", await writeWeights("npz", part));
    expect(file.ok || file.error).toMatchObject({ kind: "weights/without-layer", params: { cause: { kind: "weights/no-one-layer" } } });
    expect(refusalOf(file)).toContain("The file part.npz: These arrays do not fit together as one layer.");
    expect(refusalOf(file)).toContain("long_term_attention/key/bias: expected (2, 4), found none");
  });

  it("say what the file holds when there is no layer in it", async () => {
    const file = await readWeights(
      "other.npz",
      await writeWeights("npz", [{ name: "dense/kernel", shape: [1, 2], values: Float32Array.of(1, 2) }]),
    );
    expect(file.ok || file.error).toMatchObject({ kind: "weights/without-layer", params: { cause: { kind: "weights/no-layer" } } });
    expect(refusalOf(file)).toBe(
      "The file other.npz: No layer was found in it. Expected 20 arrays with names such as short_term_dense/kernel and " +
        "long_term_attention/query/bias; found dense/kernel (1, 2). Save the weights of a model that holds a HierarchicalAttention.",
    );
  });

  it.each(READABLE_ENDINGS)("name %s among what can be chosen instead", async (ending) => {
    expect(refusalOf(await readWeights("text.txt", new TextEncoder().encode("not weights")))).toContain(ending);
  });

  it.each([
    ["nothing.npz", new Uint8Array(), "shorter than the 8 bytes"],
    ["text.safetensors", new TextEncoder().encode("not weights at all"), "no weights file that Headlight knows"],
    ["cut.weights.h5", fixture("one.weights.h5").subarray(0, 3000), "cut short"],
    ["cut.npz", fixture("named.npz").subarray(0, 3000), "cut short"],
  ])("%s is refused in words", async (name, bytes, words) => {
    const file = await readWeights(name, bytes);
    expect(file.ok || file.error).toMatchObject({ kind: "weights/unreadable" });
    expect(refusalOf(file)).toContain(words);
  });
});
