import { add, cast, expandDims, memory, mul, ones, sum, tensor2d, tidy, zeros, type Tensor } from "@tensorflow/tfjs-core";
import { input, layers } from "@tensorflow/tfjs-layers";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { initialiseWeights } from "../weights/initialise";
import { weightShapes } from "../weights/names";
import { HierarchicalAttention } from "./hierarchicalAttention";
import { LearnedNormalization } from "./learnedNormalization";
import { problemOf, sampleInputs, startBackend, valuesOf } from "./layers.testing";

const ARGS = { units: 4, numHeads: 2, seed: 7 };

let tensors = 0;
beforeAll(() => startBackend("cpu"));
beforeEach(() => {
  tensors = memory().numTensors;
});
afterEach(() => {
  expect(memory().numTensors).toBe(tensors);
});

/** Runs `use` with a layer and disposes of both it and all tensors that `use` made. */
function withLayer<T>(use: (layer: HierarchicalAttention, inputs: [Tensor, Tensor]) => T, args = ARGS): T {
  const layer = new HierarchicalAttention(args);
  tidy(() => void layer.apply(sampleInputs()));
  try {
    let result: T | undefined;
    tidy(() => {
      result = use(layer, sampleInputs());
    });
    return result as T;
  } finally {
    layer.dispose();
  }
}

describe("as a layer of TensorFlow.js", () => {
  test("has the 20 weights in Keras' order, with their paths below the layer's name", () => {
    withLayer((layer) => {
      const expected = weightShapes({ units: 4, heads: 2, shortWidth: 3, longWidth: 6 });
      expect(layer.weights.map(({ originalName }) => originalName)).toEqual(
        expected.map(({ name }) => `${layer.name}/${name}`),
      );
      expect(layer.getWeights().map(({ shape }) => shape)).toEqual(expected.map(({ shape }) => shape));
      expect(layer.getWeights(true)).toHaveLength(20);
    });
  });

  test("has 141,056 parameters for 64 columns, 64 units and 4 heads", () => {
    const layer = new HierarchicalAttention({ units: 64, numHeads: 4 });
    expect(() => layer.countParams()).toThrow("not built");
    tidy(() => void layer.apply([zeros([1, 2, 64]), zeros([1, 2, 64])]));
    expect(layer.countParams()).toBe(141_056);
    expect(layer.dispose()).toEqual({ refCountAfterDispose: 0, numDisposedVariables: 20 });
  });

  test("starts as Keras' initialisers do, the same for the same seed", () => {
    withLayer((layer) => {
      const drawn = initialiseWeights({ units: 4, heads: 2, shortWidth: 3, longWidth: 6 }, 7);
      expect(layer.getWeights().map(valuesOf)).toEqual(drawn.map(({ values }) => Array.from(values)));
    });
    const first = withLayer((layer) => valuesOf(layer.getWeights()[0]), { units: 4, numHeads: 2 } as typeof ARGS);
    expect(withLayer((layer) => valuesOf(layer.getWeights()[0]), { units: 4, numHeads: 2 } as typeof ARGS)).not.toEqual(first);
  });

  test("tells its output's shape, with and without sizes that are not known yet", () => {
    const layer = new HierarchicalAttention(ARGS);
    expect(layer.computeOutputShape([[2, 5, 3], [2, 5, 6]])).toEqual([2, 5, 4]);
    expect(layer.computeOutputShape([[null, null, 3], [null, 5, 6]])).toEqual([null, 5, 4]);
    withLayer((built, inputs) => expect((built.apply(inputs) as Tensor).shape).toEqual([2, 5, 4]));
  });

  test("trains all of its weights or none, has no losses of its own, and computes in float32", () => {
    withLayer((layer) => {
      expect([layer.trainableWeights.length, layer.nonTrainableWeights.length]).toEqual([20, 0]);
      layer.trainable = false;
      expect([layer.trainableWeights.length, layer.nonTrainableWeights.length]).toEqual([0, 20]);
      expect(layer.losses).toEqual([]);
      expect(layer.dtype).toBe("float32");
      expect(layer.computeMask()).toBeNull();
    });
    expect(problemOf(() => new HierarchicalAttention({ ...ARGS, dtype: "int32" })).kind).toBe("value");
  });

  test("takes whole numbers as inputs", () => {
    withLayer((layer) => {
      const whole = [ones([1, 5, 3], "int32"), ones([1, 5, 6], "int32")];
      expect(valuesOf(layer.apply(whole))).toEqual(valuesOf(layer.apply([ones([1, 5, 3]), ones([1, 5, 6])])));
    });
  });

  test("is gone after dispose()", () => {
    const layer = new HierarchicalAttention(ARGS);
    tidy(() => void layer.apply(sampleInputs()));
    layer.dispose();
    expect(() => tidy(() => void layer.apply(sampleInputs()))).toThrow("already disposed");
  });
});

describe("callWithAttention", () => {
  test("gives maps whose rows sum to 1 and branches that add up to Z, before any other call too", () => {
    const layer = new HierarchicalAttention(ARGS);
    tidy(() => {
      const inputs = sampleInputs();
      const { short, long, output } = layer.callWithAttention(inputs);
      expect([short.maps.shape, long.maps.shape]).toEqual([[2, 2, 5, 5], [2, 2, 5, 5]]);
      for (const total of valuesOf(sum(short.maps, -1))) expect(total).toBeCloseTo(1, 5);
      expect(valuesOf(output)).toEqual(valuesOf(layer.apply(inputs)));
      expect(valuesOf(add(short.output, long.output))).toEqual(valuesOf(output));
    });
    layer.dispose();
  });

  test("leaves five tensors, the caller's", () => {
    const layer = new HierarchicalAttention(ARGS);
    const inputs = sampleInputs();
    const { short, long, output } = layer.callWithAttention(inputs);
    expect(memory().numTensors).toBe(tensors + 20 + 2 + 5);
    [...inputs, short.maps, short.output, long.maps, long.output, output].forEach((each) => each.dispose());
    layer.dispose();
  });
});

describe("masks", () => {
  const marks = () => tensor2d([1, 1, 0, 1, 1, 1, 0, 0, 1, 1], [2, 5], "bool");

  test("mean the same as option, as input, and as TensorFlow.js' masks", () => {
    withLayer((layer, [short, long]) => {
      const all = ones([2, 5]);
      const expected = valuesOf(layer.apply([short, long], { shortMask: marks() }));
      expect(valuesOf(layer.apply([short, long]))).not.toEqual(expected);
      expect(valuesOf(layer.apply([short, long, marks()]))).toEqual(expected);
      expect(valuesOf(layer.apply([short, long], { mask: [marks(), null] }))).toEqual(expected);
      const both = valuesOf(layer.apply([short, long], { shortMask: marks(), longMask: all }));
      expect(valuesOf(layer.apply([short, long, marks(), all]))).toEqual(both);
      expect(both).toEqual(expected);
    });
  });

  test("attached by a Masking layer are heard, on each branch, through a normalisation too", () => {
    withLayer((layer) => {
      const [short, long] = sampleInputs();
      const masked = mul(long, expandDims(cast(marks(), "float32"), 2));
      const expected = valuesOf(layer.apply([short, masked], { longMask: marks() }));
      const heard = layers.masking({}).apply(masked) as Tensor;
      expect(valuesOf(layer.apply([short, heard]))).toEqual(expected);
      const normalisation = new LearnedNormalization();
      const normal = normalisation.apply(heard) as Tensor;
      const explicit = layer.apply([short, normal], { longMask: marks() });
      expect(valuesOf(layer.apply([short, normal]))).toEqual(valuesOf(explicit));
      normalisation.dispose();
      expect(valuesOf(layer.apply([short, masked]))).not.toEqual(expected);
    });
  });

  test("take any number but 0 for true, and the call's useCausalMask before the layer's", () => {
    withLayer((layer, inputs) => {
      const expected = valuesOf(layer.apply(inputs, { shortMask: marks() }));
      expect(valuesOf(layer.apply(inputs, { shortMask: mul(cast(marks(), "float32"), 2) }))).toEqual(expected);
      const open = valuesOf(layer.apply(inputs));
      const causal = valuesOf(layer.apply(inputs, { useCausalMask: true }));
      expect(causal).not.toEqual(open);
      layer.setParams({ useCausalMask: true });
      expect(valuesOf(layer.apply(inputs))).toEqual(causal);
      expect(valuesOf(layer.apply(inputs, { useCausalMask: false }))).toEqual(open);
    });
  });

  test("of another size are refused with both shapes", () => {
    const { kind, message } = withLayer((layer, inputs) => problemOf(() => layer.apply(inputs, { longMask: ones([2, 4]) })));
    expect(kind).toBe("shape");
    expect(message).toBe(
      "The mask of the long input has shape (2, 4), but the input is (2, 5, 6). Give one mark for each window and step: (2, 5).",
    );
  });

  test("lost on the way through a model are refused when it is made", () => {
    const branches = () => [input({ shape: [5, 3] }), input({ shape: [5, 6] })] as const;
    const masked = (at: ReturnType<typeof branches>[0]) =>
      layers.activation({ activation: "relu" }).apply(layers.masking({}).apply(at)) as typeof at;
    const layer = new HierarchicalAttention(ARGS);
    const [short, long] = branches();
    const { kind, message } = problemOf(() => layer.apply([short, masked(long)]));
    expect(kind).toBe("option");
    expect(message).toContain("The long input is masked by an earlier layer");
    expect(problemOf(() => layer.apply([short, long], { useCausalMask: true })).message).toContain("“useCausalMask”");
  });
});

describe("refuses", () => {
  test.each([
    [[[2, 1, 3], [2, 5, 6]], "The short input (2, 1, 3) has 1 steps and the long input (2, 5, 6) has 5. Give both"],
    [[[2, 5, 3], [1, 5, 6]], "holds 2 windows and the long input (1, 5, 6) holds 1"],
    [[[5, 3], [5, 6]], "The short input has shape (5, 3), but the layer takes (batch, steps, columns)"],
    [[[2, 5, 3]], "got 1 inputs"],
  ])("inputs of shapes %j", (shapes, words) => {
    const layer = new HierarchicalAttention(ARGS);
    const { kind, message } = problemOf(() => layer.apply(shapes.map((shape) => zeros(shape))));
    expect(kind).toBe("shape");
    expect(message).toContain(words);
    expect(() => layer.computeOutputShape(shapes)).toThrow(words);
  });

  test("inputs that no longer fit once it is built", () => {
    const error = withLayer((layer) => problemOf(() => layer.apply([zeros([2, 4, 3]), zeros([2, 5, 6])])));
    expect(error.message).toContain("4 steps");
  });

  test.each([0, -1, 1.5, NaN])("%s as units or heads", (size) => {
    expect(problemOf(() => new HierarchicalAttention({ ...ARGS, units: size })).kind).toBe("value");
    expect(problemOf(() => new HierarchicalAttention({ ...ARGS, numHeads: size })).message).toContain("numHeads");
  });

  test("a call option that it does not have", () => {
    const error = withLayer((layer, inputs) =>
      problemOf(() => layer.apply(inputs, { short_mask: ones([2, 5]) } as object)),
    );
    expect(error.message).toBe(
      "The layer has no call option “short_mask”. It has: shortMask, longMask, useCausalMask.",
    );
  });
});
