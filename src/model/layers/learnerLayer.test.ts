import { dispose, memory, tidy, zeros, type io, type Tensor } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { initialiseWeights } from "../weights/initialise";
import { HierarchicalAttention, LearnedNormalization, MultiModalEmbedding } from "./index";
import { problemOf, sampleInputs, startBackend, valuesOf, wave } from "./layers.testing";

const SHAPE = { units: 4, heads: 2, shortWidth: 3, longWidth: 6 };
const arrays = initialiseWeights(SHAPE, 3);

let tensors = 0;
beforeAll(() => startBackend("cpu"));
beforeEach(() => {
  tensors = memory().numTensors;
});
afterEach(() => {
  expect(memory().numTensors).toBe(tensors);
});

const output = (layer: HierarchicalAttention) => tidy(() => valuesOf(layer.apply(sampleInputs())));

/** Keeps what is saved in memory, for a later load. */
function memoryHandler(): io.IOHandler {
  let kept: io.ModelArtifacts = {};
  const modelArtifactsInfo = { dateSaved: new Date(0), modelTopologyType: "JSON" } as const;
  return {
    save: async (artifacts) => {
      kept = artifacts;
      return { modelArtifactsInfo };
    },
    load: async () => kept,
  };
}

describe("weights", () => {
  test("build a layer that has none, and come back bit for bit", async () => {
    const layer = new HierarchicalAttention({ units: 4, numHeads: 2 });
    layer.setArrays(arrays);
    expect(await layer.getArrays()).toEqual(arrays);
    const tensorsOut = layer.getWeights();
    const copy = new HierarchicalAttention({ units: 4, numHeads: 2 });
    copy.setWeights(tensorsOut);
    expect(output(copy)).toEqual(output(layer));
    expect(copy.weights.map(({ originalName }) => originalName)).toContain(`${copy.name}/short_term_dense/kernel`);
    layer.dispose();
    copy.dispose();
  });

  test("are the caller's own: changing what was read changes no weight", async () => {
    const layer = new HierarchicalAttention({ units: 4, numHeads: 2 });
    layer.setArrays(arrays);
    (await layer.getArrays())[0]!.values.fill(9);
    expect(await layer.getArrays()).toEqual(arrays);
    layer.dispose();
  });

  test("of other sizes are refused with what was expected and found", () => {
    const layer = new HierarchicalAttention({ units: 4, numHeads: 2 });
    const other = initialiseWeights({ ...SHAPE, heads: 3 }, 1);
    const { kind, message } = problemOf(() => layer.setArrays(other));
    expect(kind).toBe("weights-shape");
    expect(message).toContain("short_term_attention/query/kernel: expected (4, 2, 4), found (4, 3, 4)");
    expect(layer.built).toBe(false);
    expect(problemOf(() => layer.setArrays(arrays.slice(1))).message).toContain("20 weights, but 19");
    layer.setArrays(arrays);
    const wider = initialiseWeights({ ...SHAPE, shortWidth: 5 }, 1);
    expect(problemOf(() => layer.setArrays(wider)).message).toContain("short_term_dense/kernel: expected (3, 4), found (5, 4)");
    layer.dispose();
  });

  test("of the companions, too", () => {
    const normalisation = new LearnedNormalization();
    expect(problemOf(() => normalisation.setWeights([zeros([2])])).kind).toBe("weights-shape");
    const embedding = new MultiModalEmbedding({ embedDim: 3 });
    expect(problemOf(() => embedding.setWeights([zeros([2, 4]), zeros([4])])).message).toContain("(columns, 3)");
    tidy(() => embedding.setWeights([zeros([2, 3]), zeros([3]), zeros([5, 3]), zeros([3])]));
    expect(embedding.countParams()).toBe(2 * 3 + 3 + 5 * 3 + 3);
    embedding.dispose();
  });
});

describe("settings", () => {
  test("are read and changed by name", () => {
    const layer = new HierarchicalAttention({ units: 4, numHeads: 2, seed: 1 });
    expect(layer.getParams()).toEqual({ units: 4, numHeads: 2, useCausalMask: false, seed: 1 });
    expect(layer.setParams({ units: 6, useCausalMask: true })).toBe(layer);
    expect(layer.getParams()).toEqual({ units: 6, numHeads: 2, useCausalMask: true, seed: 1 });
    expect(problemOf(() => layer.setParams({ units: 0 })).kind).toBe("value");
    expect(layer.getParams().units).toBe(6);
    expect(problemOf(() => layer.setParams({ num_heads: 3 } as object)).message).toBe(
      "The layer has no setting “num_heads”. It has: units, numHeads, useCausalMask, seed.",
    );
  });

  test("that decide the weights' shapes stay as they are once there are weights", () => {
    const layer = new HierarchicalAttention({ units: 4, numHeads: 2, name: "fixed" });
    layer.setArrays(arrays);
    expect(problemOf(() => layer.setParams({ numHeads: 3 })).message).toBe(
      "The layer fixed has its weights already, made for numHeads = 2. Make a new layer for numHeads = 3.",
    );
    layer.setParams({ numHeads: 2, useCausalMask: true });
    expect(layer.getParams().useCausalMask).toBe(true);
    layer.dispose();
  });
});

test("a summary prints names, shapes and counts", () => {
  const layer = new HierarchicalAttention({ units: 4, numHeads: 2, name: "shown" });
  const printed: string[] = [];
  expect(layer.summary(() => {})).toContain("No weights yet");
  layer.setArrays(arrays);
  expect(layer.summary((line) => printed.push(line))).toBe(printed.join("\n"));
  expect(printed.slice(0, 6)).toEqual([
    "HierarchicalAttention “shown”",
    "  units: 4",
    "  numHeads: 2",
    "  useCausalMask: false",
    "weight                                        shape      count",
    "short_term_dense/kernel                       (3, 4)        12",
  ]);
  expect(printed).toHaveLength(5 + 20 + 1);
  expect(printed.at(-1)).toBe(`${layer.countParams()} parameters in 20 weights, trained by fit()`);
  layer.dispose();
});

describe("save and load", () => {
  test("give a new layer the settings and weights of the old one", async () => {
    const layer = new HierarchicalAttention({ units: 4, numHeads: 2, useCausalMask: true });
    layer.setArrays(arrays);
    const handler = memoryHandler();
    await layer.save(handler);
    const copy = new HierarchicalAttention({ units: 9, numHeads: 1 });
    expect(await copy.load(handler)).toBe(copy);
    expect(copy.getParams()).toEqual(layer.getParams());
    expect(output(copy)).toEqual(output(layer));
    layer.dispose();
    copy.dispose();
  });

  test("work for the companions", async () => {
    const handler = memoryHandler();
    const embedding = new MultiModalEmbedding({ embedDim: 3 });
    const inputs = [wave([2, 4, 2], 0.3), wave([2, 4, 5], 0.9)];
    const expected = embedding.apply(inputs) as Tensor;
    await embedding.save(handler);
    const copy = await new MultiModalEmbedding({ embedDim: 1 }).load(handler);
    const found = copy.apply(inputs) as Tensor;
    expect(valuesOf(found)).toEqual(valuesOf(expected));
    dispose([...inputs, expected, found]);
    embedding.dispose();
    copy.dispose();
  });

  test("refuse another class, a layer of other sizes, and places that TensorFlow.js does not know", async () => {
    const handler = memoryHandler();
    const layer = new HierarchicalAttention({ units: 4, numHeads: 2 });
    layer.setArrays(arrays);
    await layer.save(handler);
    await expect(new LearnedNormalization().load(handler)).rejects.toMatchObject({
      kind: "store",
      message: expect.stringContaining("is HierarchicalAttention, not a LearnedNormalization"),
    });
    const other = new HierarchicalAttention({ units: 4, numHeads: 1 });
    other.setArrays(initialiseWeights({ ...SHAPE, heads: 1 }, 1));
    await expect(other.load(handler)).rejects.toMatchObject({ kind: "option" });
    await expect(layer.save("nowhere://x")).rejects.toMatchObject({ kind: "store" });
    await expect(layer.load({ save: handler.save })).rejects.toMatchObject({ kind: "store" });
    layer.dispose();
    other.dispose();
  });
});
