import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { npyBytes, writeNpz } from "../files/writeNpz";
import { zipSync } from "fflate";
import { textOf } from "../../words/sentence.testing";
import { weightShapes } from "./names";
import { writeSafetensors } from "./safetensors";
import { readWeights, writeWeights } from "./weightFile";

const FOLDER = new URL("./fixtures/forms/", import.meta.url);
const SHAPE = { units: 4, heads: 2, shortWidth: 3, longWidth: 2 };

/** What `tools/formats/makeWeights.py` puts into each file. */
const WEIGHTS = weightShapes(SHAPE).map(({ name, shape }, n) => ({
  name,
  shape,
  values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => n + i / 8),
}));

const refusal = async (name: string, bytes: Uint8Array) => {
  const file = await readWeights(name, bytes);
  return file.ok ? null : textOf(file.error);
};

describe("weights in every form that h5py, NumPy and PyTorch have for them", () => {
  it.each(readdirSync(FOLDER))("%s", async (name) => {
    const file = await readWeights(name, new Uint8Array(readFileSync(new URL(name, FOLDER))));
    expect(file.ok || textOf(file.error)).toBe(true);
    const [candidate] = file.ok ? file.value.candidates : [];
    expect(candidate?.shape).toEqual(SHAPE);
    // Eight bits of fraction hold 16 + 3/8, but not all larger ones.
    const most = name.startsWith("bfloat16") ? 2 ** -8 : 0;
    for (const [i, { values }] of (candidate?.weights ?? []).entries()) {
      for (const [j, value] of values.entries()) expect(Math.abs(value - WEIGHTS[i]!.values[j]!)).toBeLessThanOrEqual(most * WEIGHTS[i]!.values[j]!);
    }
  });
});

describe("bytes that are shuffled otherwise than any writer does", () => {
  const shuffled = () => new Uint8Array(readFileSync(new URL("gzip.weights.h5", FOLDER)));
  const placesOf = (bytes: Uint8Array, letters: string) => {
    const text = new TextDecoder("latin1").decode(bytes);
    return [...text.matchAll(new RegExp(letters, "g"))].map(({ index }) => index);
  };

  it("by another width than that of their numbers, are refused and not read in the wrong order", async () => {
    const bytes = shuffled();
    const widths = placesOf(bytes, "shuffle\\0\\x04");
    expect(widths.length).toBeGreaterThan(19);
    bytes[widths[0]! + 9] = 0xff;
    expect(await refusal("a.weights.h5", bytes)).toContain("is packed in a way that is not read here");
  });

  it("in all chunks of an array but one, are refused and not read in the wrong order", async () => {
    const bytes = shuffled();
    // The first chunk's filters that were left out stand behind its length.
    const nodes = placesOf(bytes, "TREE\\x01");
    bytes[nodes[0]! + 24 + 4]! |= 1;
    expect(await refusal("a.weights.h5", bytes)).toContain("is packed in a way that is not read here");
  });
});

describe("forms that hold no such layer", () => {
  it("names the array of Python objects, and what to save in its place", async () => {
    const literal = "{'descr': '|O', 'fortran_order': False, 'shape': (20,), }";
    const pickle = npyBytes({ name: "a", shape: [1], values: new Float32Array(1) }).slice(0, 10 + literal.length);
    pickle[8] = literal.length;
    pickle.set(new TextEncoder().encode(literal), 10);
    expect(await refusal("list.npz", zipSync({ "weights.npy": pickle }))).toContain("The array weights holds objects of Python");
  });

  const torch = (rows: number, omit = "") =>
    writeSafetensors(
      [
        ["dense.weight", [4, 3]],
        ["dense.bias", [4]],
        ["attention.in_proj_weight", [rows, 4]],
        ["attention.in_proj_bias", [rows]],
        ["attention.out_proj.weight", [4, rows / 3]],
        ["attention.out_proj.bias", [4]],
      ].flatMap(([name, shape]) =>
        ["short", "long"].map((branch) => ({ name: `${branch}_term_${name as string}`, shape: shape as number[], values: new Float32Array((shape as number[]).reduce((a, b) => a * b, 1)) })),
      ).filter(({ name }) => omit === "" || !name.endsWith(omit)),
    );

  it("says why weights of PyTorch do not fit", async () => {
    expect(await refusal("torch.safetensors", torch(12, "out_proj.weight"))).toContain("short_term_attention.out_proj.weight is missing");
    expect(await refusal("torch.safetensors", torch(18))).toContain("has 18 rows for a width of 4");
  });

  it("tells that PyTorch may have had more heads than the one that is read", async () => {
    const file = await readWeights("torch.safetensors", torch(12));
    expect(file.ok && file.value.notices).toEqual([{ kind: "noticed/torch-one-head", params: { units: 4 } }]);
  });

  it("does not take 20 arrays of a list for a layer whose shapes they do not have", async () => {
    const arrays = Array.from({ length: 24 }, (_, i) => ({ name: `arr_${i}`, shape: [2], values: new Float32Array(2) }));
    expect(await refusal("list.npz", await writeNpz(arrays))).toContain("No layer was found");
  });
});

it("an odd object elsewhere in the file does not matter", async () => {
  const bytes = new Uint8Array(await writeWeights("weights.h5", WEIGHTS));
  const gzip = new Uint8Array(readFileSync(new URL("latestManyLayers.weights.h5", FOLDER)));
  // The data of another layer: its own address leads out of the file.
  const text = new TextDecoder("latin1").decode(gzip);
  const odd = text.indexOf("other_layer_with_a_name_7");
  expect(odd).toBeGreaterThan(0);
  expect((await readWeights("whole.weights.h5", bytes)).ok).toBe(true);
  const spoiled = gzip.slice();
  // The link to that layer: eight bytes of address behind its name.
  spoiled.fill(0x11, odd + "other_layer_with_a_name_7".length, odd + "other_layer_with_a_name_7".length + 4);
  expect((await readWeights("spoiled.weights.h5", spoiled)).ok).toBe(true);
});

it.each([Number.NaN, Infinity])("tells that an array holds what is no number, as a training leaves it that went astray: %s", async (value) => {
  const weights = WEIGHTS.map((weight, i) => (i === 3 ? { ...weight, values: weight.values.with(1, value) } : weight));
  const read = await readWeights("a.npz", await writeWeights("npz", weights));
  expect(read.ok && read.value.notices.map(textOf)).toEqual([expect.stringContaining(`“${weights[3]!.name}”`)]);
});
