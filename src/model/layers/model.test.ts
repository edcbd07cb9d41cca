import { dispose, io, memory, mul, ones, reshape, tensor2d, train, tidy, type Tensor } from "@tensorflow/tfjs-core";
import { input, layers, loadLayersModel, model, type LayersModel, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { beforeAll, describe, expect, test } from "vitest";
import { HierarchicalAttention, LearnedNormalization, MultiModalEmbedding } from "./index";
import { valuesOf, wave, WAYS } from "./layers.testing";

const BATCH = 8;
const STEPS = 6;

/** Both companions, then the layer, causal and masked by inputs of the model, then one number for each step. */
function makeModel(): LayersModel {
  const short = input({ shape: [STEPS, 3] });
  const long = input({ shape: [STEPS, 2] });
  const masks = [input({ shape: [STEPS] }), input({ shape: [STEPS] })];
  const normal = [short, long].map((each) => new LearnedNormalization().apply(each) as SymbolicTensor);
  const [shortPart, longPart] = normal as [SymbolicTensor, SymbolicTensor];
  const embedded = new MultiModalEmbedding({ embedDim: 4, seed: 1 }).apply(normal) as SymbolicTensor;
  const attention = new HierarchicalAttention({ units: 6, numHeads: 2, useCausalMask: true, seed: 2 });
  const seen = attention.apply([embedded, longPart, ...masks]) as SymbolicTensor;
  const joined = layers.concatenate().apply([seen, shortPart]) as SymbolicTensor;
  const outputs = layers.dense({ units: 1, kernelInitializer: "ones" }).apply(joined) as SymbolicTensor;
  return model({ inputs: [short, long, ...masks], outputs });
}

function sample(): Tensor[] {
  const marks = tensor2d(Array.from({ length: BATCH }, (_, b) => Array.from({ length: STEPS }, (_, t) => (t < b % 3 ? 0 : 1))));
  return [wave([BATCH, STEPS, 3], 0.7), wave([BATCH, STEPS, 2], 1.1), marks, ones([BATCH, STEPS])];
}

const predict = (made: LayersModel, inputs: Tensor[]) => tidy(() => valuesOf(made.predict(inputs)));

describe.each(WAYS)("a model on $way", ({ start }) => {
  beforeAll(start);

  test("learns by fit(): the loss falls to less than a fifth, and every weight of the layer moves", async () => {
    const before = memory().numTensors;
    const made = makeModel();
    const attention = made.layers.find((layer) => layer instanceof HierarchicalAttention)!;
    const start = await attention.getArrays();
    const inputs = sample();
    const target = wave([BATCH, STEPS, 1], 0.4);
    const optimizer = train.adam(0.05);
    made.compile({ optimizer, loss: "meanSquaredError" });
    const { history } = await made.fit(inputs, target, { epochs: 30, batchSize: BATCH, shuffle: false, verbose: 0 });
    const losses = history["loss"] as number[];
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 5);
    const moved = (await attention.getArrays()).filter(({ values }, i) => values.some((value, at) => value !== start[i]!.values[at]));
    // The gradient by a key's bias is rounding alone, so it may stay.
    expect(moved.filter(({ name }) => !name.endsWith("/key/bias"))).toHaveLength(18);
    dispose([...inputs, target]);
    made.dispose();
    optimizer.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test("is kept and loaded with the same settings and the very same outputs", async () => {
    const before = memory().numTensors;
    const made = makeModel();
    const inputs = sample();
    let kept: io.ModelArtifacts | undefined;
    await made.save(
      io.withSaveHandler(async (artifacts) => {
        kept = JSON.parse(JSON.stringify(artifacts)) as io.ModelArtifacts;
        kept.weightData = artifacts.weightData;
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } };
      }),
    );
    const copy = await loadLayersModel(io.fromMemory(kept!));
    const attention = copy.layers.find((layer) => layer instanceof HierarchicalAttention)!;
    expect(attention.getParams()).toEqual({ units: 6, numHeads: 2, useCausalMask: true, seed: 2 });
    expect(predict(copy, inputs)).toEqual(predict(made, inputs));
    dispose(inputs);
    made.dispose();
    copy.dispose();
    expect(memory().numTensors).toBe(before);
  });

  test("hears Masking layers on either branch, in predict() and nested in another model", () => {
    const [short, long] = [input({ shape: [STEPS, 3] }), input({ shape: [STEPS, 2] })] as const;
    const attention = new HierarchicalAttention({ units: 4, numHeads: 2, seed: 3 });
    const masked = layers.masking({}).apply(long) as SymbolicTensor;
    const inner = model({ inputs: [short, long], outputs: attention.apply([short, masked]) as SymbolicTensor });
    const ends = [input({ shape: [STEPS, 3] }), input({ shape: [STEPS, 2] })];
    const outer = model({ inputs: ends, outputs: inner.apply(ends) as SymbolicTensor });
    const [shortValues, longValues] = [wave([1, STEPS, 3], 0.7), wave([1, STEPS, 2], 0.9)];
    for (const pattern of [
      [0, 1, 1, 1, 0, 1],
      [1, 1, 0, 1, 1, 0],
    ]) {
      const marks = tensor2d([pattern]);
      const gone = tidy(() => mul(longValues, reshape(marks, [1, STEPS, 1])));
      const expected = tidy(() => valuesOf(attention.apply([shortValues, gone], { longMask: marks })));
      expect(predict(inner, [shortValues, gone])).toEqual(expected);
      expect(predict(outer, [shortValues, gone])).toEqual(expected);
      dispose([marks, gone]);
    }
    dispose([shortValues, longValues]);
    inner.dispose();
  });

  test("does not mistake a mask of some earlier layer for its own", () => {
    const [short, long] = [input({ shape: [STEPS, 3] }), input({ shape: [STEPS, 2] })] as const;
    const attention = new HierarchicalAttention({ units: 4, numHeads: 2, seed: 3 });
    const recurrent = layers.gru({ units: 2, recurrentInitializer: "zeros" }).apply(layers.masking({}).apply(short)) as SymbolicTensor;
    const repeated = layers.repeatVector({ n: STEPS }).apply(recurrent) as SymbolicTensor;
    const seen = attention.apply([repeated, long]) as SymbolicTensor;
    const made = model({ inputs: [short, long], outputs: [repeated, seen] });
    const inputs = [wave([2, STEPS, 3], 0.7), wave([2, STEPS, 2], 0.9)];
    const [alone, found] = made.predict(inputs) as [Tensor, Tensor];
    expect(valuesOf(found)).toEqual(tidy(() => valuesOf(attention.apply([alone, inputs[1]!]))));
    dispose([...inputs, alone, found]);
    made.dispose();
  });
});
