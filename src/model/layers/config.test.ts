import { readFileSync } from "node:fs";
import { tidy, zeros, type serialization, type Tensor } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { readWeights } from "../weights/weightFile";
import { HierarchicalAttention, LearnedNormalization, MultiModalEmbedding } from "./index";
import { problemOf, sampleInputs, startBackend, valuesOf } from "./layers.testing";

const read = (path: string) => readFileSync(new URL(path, import.meta.url));

/** What `get_config()` of the real layers returns (`tools/keras/make_configs.py`). */
const reference = JSON.parse(read("./fixtures/configs.json").toString()) as Record<string, serialization.ConfigDict>;

beforeAll(() => startBackend("cpu"));

describe("our own configuration", () => {
  test.each([
    { units: 4, numHeads: 3 },
    { units: 2, numHeads: 1, useCausalMask: true, seed: 5, name: "mine", trainable: false },
  ])("comes round: %o", (args) => {
    const layer = new HierarchicalAttention(args);
    const config = layer.getConfig();
    const copy = HierarchicalAttention.fromConfig(HierarchicalAttention, JSON.parse(JSON.stringify(config)));
    expect(config).toMatchObject({ ...args, dtype: "float32" });
    expect(copy.getConfig()).toEqual(config);
    expect(copy.getParams()).toEqual(layer.getParams());
  });

  test("comes round for the companions", () => {
    const embedding = new MultiModalEmbedding({ embedDim: 3, seed: 2 }).getConfig();
    expect(MultiModalEmbedding.fromConfig(MultiModalEmbedding, embedding).getConfig()).toEqual(embedding);
    const normalisation = new LearnedNormalization({ name: "n" }).getConfig();
    expect(LearnedNormalization.fromConfig(LearnedNormalization, normalisation).getConfig()).toEqual(normalisation);
  });

  test("is spelled as Keras does, too", () => {
    const config = { units: 4, num_heads: 2, use_causal_mask: true };
    expect(HierarchicalAttention.fromConfig(HierarchicalAttention, config).getParams()).toMatchObject({
      units: 4,
      numHeads: 2,
      useCausalMask: true,
    });
  });

  test("is refused with a key that would have no effect, or another number type", () => {
    const made = (more: serialization.ConfigDict) => () =>
      HierarchicalAttention.fromConfig(HierarchicalAttention, { units: 4, numHeads: 2, ...more });
    expect(problemOf(made({ dropout: 0.1 })).message).toContain("“dropout”");
    expect(problemOf(made({ dtype: { class_name: "DTypePolicy", config: { name: "mixed_float16" } } })).message).toContain(
      "mixed_float16",
    );
  });
});

describe("the reference's configuration", () => {
  const made = (more: serialization.ConfigDict = {}) =>
    HierarchicalAttention.fromConfig(HierarchicalAttention, { ...reference["HierarchicalAttention"], ...more });

  test("lacks the heads, which are taken from the weights that come with it", async () => {
    const file = await readWeights("named", read("../weights/fixtures/named.safetensors"));
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const [found] = file.value.candidates;
    const layer = made();
    expect(layer.name).toBe("hierarchical_attention");
    layer.setArrays(found!.weights);
    expect(layer.getParams().numHeads).toBe(found!.shape.heads);
    expect(await layer.getArrays()).toEqual(found!.weights);
    layer.dispose();
  });

  test("without weights asks for the heads", () => {
    const { kind, message } = problemOf(() => made().apply(sampleInputs()));
    expect(kind).toBe("heads");
    expect(message).toContain("Call setParams({ numHeads }), or give it its weights first");
    const units = made().getParams().units;
    for (const layer of [made({ numHeads: 3 }), made().setParams({ numHeads: 3 })]) {
      expect(tidy(() => (layer.apply(sampleInputs()) as Tensor).shape)).toEqual([2, 5, units]);
      layer.dispose();
    }
  });

  test("makes the companions", () => {
    const embedding = MultiModalEmbedding.fromConfig(MultiModalEmbedding, reference["MultiModalEmbedding"]!);
    expect(embedding.getParams().embedDim).toBe(4);
    const normalisation = LearnedNormalization.fromConfig(LearnedNormalization, reference["LearnedNormalization"]!);
    expect(tidy(() => valuesOf(normalisation.apply(zeros([1, 2]))))).toEqual([0, 0]);
    normalisation.dispose();
  });
});
