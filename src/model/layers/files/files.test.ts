import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { memory, tensor, tidy } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { relativeError } from "../../attention/relativeError.testing";
import { readSafetensors } from "../../weights/safetensors";
import { floatsOf } from "../../weights/stored";
import { WEIGHT_FORMATS } from "../../weights/formats";
import { HierarchicalAttention, LearnedNormalization, MultiModalEmbedding } from "../index";
import { formatOf, isWeightsFile } from "./filing";
import { startBackend, valuesOf } from "../layers.testing";

const fixture = (name: string) => fileURLToPath(new URL(`../../weights/fixtures/${name}`, import.meta.url));
const arraysIn = (name: string) => new Map(readSafetensors(readFileSync(fixture(name))).arrays.map((array) => [array.name, array]));

let folder = "";
let tensors = 0;
const inFolder = (name: string) => path.join(folder, name);
beforeAll(async () => {
  await startBackend("cpu");
  folder = mkdtempSync(path.join(tmpdir(), "layer-files-"));
});
beforeEach(() => {
  tensors = memory().numTensors;
});
afterEach(() => {
  vi.unstubAllGlobals();
  expect(memory().numTensors).toBe(tensors);
});
afterAll(() => rmSync(folder, { recursive: true }));

const attention = () => new HierarchicalAttention({ units: 1, numHeads: 1 });

describe("a file that Keras wrote, by its path", () => {
  test.each([
    ["one.weights.h5", undefined, "first"],
    ["one-legacy.h5", undefined, "first"],
    ["named.npz", undefined, "first"],
    ["named.safetensors", undefined, "first"],
    ["two.weights.h5", "layers/hierarchical_attention_1", "second"],
    ["two.keras", "layers/hierarchical_attention", "first"],
  ] as const)("%s gives the layer that Keras had, and its Z", async (name, layer, label) => {
    const made = await attention().load(fixture(name), layer === undefined ? {} : { layer });
    const expected = arraysIn("expected.safetensors");
    const floats = (key: string) => floatsOf(expected.get(key)!);
    for (const weight of await made.getArrays()) expect(weight.values).toEqual(floats(`${label}/${weight.name}`));
    const input = (name: string) => tensor(floats(name), [...expected.get(name)!.shape]);
    const found = tidy(() => valuesOf(made.apply([input("short_input"), input("long_input")])));
    expect(relativeError(found, floats(`${label}/output`))).toBeLessThan(1e-5);
    made.dispose();
  });

  test("of several layers asks which one, and says so when there is none of that name", async () => {
    await expect(attention().load(fixture("two.weights.h5"))).rejects.toMatchObject({
      kind: "store",
      message: expect.stringContaining('Say which: load(file, { layer: "layers/hierarchical_attention" })'),
    });
    await expect(attention().load(fixture("two.weights.h5"), { layer: "dense" })).rejects.toThrow("holds no layer “dense”");
  });

  test.each([
    ["embedding", () => new MultiModalEmbedding({ embedDim: 1 }), "layers/multi_modal_embedding"],
    ["normalization", () => new LearnedNormalization(), "layers/learned_normalization"],
  ] as const)("%s.weights.h5 gives the companion that Keras had", async (name, make, layer) => {
    const made = await make().load(fixture(`${name}.weights.h5`), { layer });
    const expected = [...arraysIn("companions.safetensors").values()].filter((array) => array.name.startsWith(`${name}/`));
    const arrays = await made.getArrays();
    expect(arrays).toHaveLength(expected.length);
    for (const array of expected) expect(arrays[Number(array.name.split("/")[1])]).toMatchObject({ shape: array.shape, values: floatsOf(array) });
    made.dispose();
  });
});

const size = fc.integer({ min: 1, max: 4 });
const kinds = {
  attention: { make: attention, shapes: fc.tuple(size, size).map(([s, l]) => [[null, null, s], [null, null, l]]) },
  embedding: {
    make: () => new MultiModalEmbedding({ embedDim: 2 }),
    shapes: fc.array(size, { minLength: 1, maxLength: 8 }).map((all) => all.map((width) => [null, null, width])),
  },
  normalization: { make: () => new LearnedNormalization(), shapes: size.map((width) => [[null, width]]) },
};

describe.each(Object.entries(kinds))("%s", (name, { make, shapes }) => {
  test.each(WEIGHT_FORMATS)("comes back from its .%s bit for bit, whatever its inputs", async (format) => {
    await fc.assert(
      fc.asyncProperty(shapes, async (inputShape) => {
        const [layer, copy] = [make(), make()];
        layer.buildFromConfig({ inputShape });
        await copy.load(await layer.toBytes(format));
        expect(await copy.getArrays()).toEqual(await layer.getArrays());
        layer.dispose();
        copy.dispose();
      }),
      { numRuns: 20 },
    );
  });

  test("refuses a file without one, and to be saved without weights", async () => {
    const other = name === "normalization" ? "embedding" : "normalization";
    await expect(make().load(fixture(`${other}.weights.h5`))).rejects.toMatchObject({ kind: "weights-missing" });
    await expect(make().load(new TextEncoder().encode("no weights at all"))).rejects.toMatchObject({
      kind: "weights-file",
      message: "The file given cannot be read: it is no weights file that is known here. Give a file that ends in .npz, .safetensors, .h5, .keras.",
    });
    await expect(make().save(inFolder("none.npz"))).rejects.toThrow("has no weights yet");
    expect(existsSync(inFolder("none.npz"))).toBe(false);
  });
});

test("more inputs than a Keras file is written for here are refused, and fit the other formats", async () => {
  const layer = new MultiModalEmbedding({ embedDim: 1 });
  layer.buildFromConfig({ inputShape: Array.from({ length: 9 }, () => [1, 1, 1]) });
  await expect(layer.toBytes("weights.h5")).rejects.toMatchObject({ kind: "store", message: expect.stringContaining("eight inputs") });
  const copy = await new MultiModalEmbedding({ embedDim: 1 }).load(await layer.toBytes("npz"));
  expect(copy.weights).toHaveLength(18);
  copy.dispose();
  layer.dispose();
});

test("a layer that has weights takes those of a file of its size, and refuses another's", async () => {
  const layer = await attention().load(fixture("one.weights.h5"));
  await layer.load(fixture("named.npz"));
  await expect(layer.load(fixture("two.weights.h5"), { layer: "layers/hierarchical_attention_1" })).rejects.toMatchObject({ kind: "option" });
  layer.dispose();
});

test.each([
  ["mine.weights.h5", "weights.h5", true],
  ["folder/MINE.NPZ", "npz", true],
  ["C:\\mine.safetensors", "safetensors", true],
  ["mine.keras", null, true],
  ["mine.h5", null, true],
  ["https://elsewhere.org/mine.h5?version=2", null, true],
  ["https://elsewhere.org/model.json", null, false],
  ["indexeddb://mine.npz", null, false],
  ["mine", null, false],
])("%s is written as %s and is a file to read: %s", (name, format, readable) => {
  expect([formatOf(name), isWeightsFile(name)]).toEqual([format, readable]);
});

describe("the disk", () => {
  test("keeps a file that is there unless told otherwise, and says what it cannot do", async () => {
    const layer = await attention().load(fixture("one.weights.h5"));
    const file = inFolder("mine.weights.h5");
    const { modelArtifactsInfo } = await layer.save(file);
    expect(modelArtifactsInfo.weightDataBytes).toBe(readFileSync(file).length);
    writeFileSync(file, "another");
    await expect(layer.save(file)).rejects.toMatchObject({ kind: "store", message: expect.stringContaining("overwrite: true") });
    await layer.save(file, { overwrite: true });
    expect(new Uint8Array(readFileSync(file))).toEqual(await layer.toBytes("weights.h5"));
    await expect(layer.save(inFolder("nowhere/mine.npz"))).rejects.toThrow("cannot be written (ENOENT)");
    await expect(layer.load(inFolder("nowhere.npz"))).rejects.toThrow("cannot be read (ENOENT)");
    layer.dispose();
  });
});

describe("a page, which has no disk", () => {
  const bytes = readFileSync(fixture("one.weights.h5"));
  beforeEach(() => vi.stubGlobal("process", undefined));

  test("fetches a file from beside it", async () => {
    vi.stubGlobal("fetch", async (url: string) => (url === "there.weights.h5" ? new Response(bytes) : new Response(null, { status: 404 })));
    const layer = await attention().load("there.weights.h5");
    await expect(attention().load("gone.weights.h5")).rejects.toMatchObject({ kind: "store", message: expect.stringContaining("404") });
    layer.dispose();
  });

  test("takes a file that a person chose, and offers one to them by its name", async () => {
    const layer = await attention().load(new File([bytes], "chosen.weights.h5"));
    const link = { href: "", download: "", click: vi.fn() };
    vi.stubGlobal("document", { createElement: () => link });
    await layer.save("folder/mine.npz");
    expect(link.click).toHaveBeenCalledTimes(1);
    expect(link.download).toBe("mine.npz");
    const offered = await (await fetch(link.href)).arrayBuffer();
    expect(new Uint8Array(offered)).toEqual(await layer.toBytes("npz"));
    layer.dispose();
  });

  test("without a document says how to get the bytes", async () => {
    const layer = await attention().load(bytes);
    await expect(layer.save("mine.npz")).rejects.toThrow("toBytes(format)");
    layer.dispose();
  });
});

