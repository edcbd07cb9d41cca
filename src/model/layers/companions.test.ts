import { readFileSync } from "node:fs";
import { grads, memory, mul, sum, tensor, tidy, variableGrads, zeros } from "@tensorflow/tfjs-core";
import type { Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { beforeAll, describe, expect, test } from "vitest";
import { relativeError } from "../attention/relativeError.testing";
import { readSafetensors } from "../weights/safetensors";
import { floatsOf } from "../weights/stored";
import { LearnedNormalization, MultiModalEmbedding } from "./index";
import type { LearnerLayer, Params } from "./learnerLayer";
import { problemOf, startBackend, valuesOf } from "./layers.testing";

/** The arrays of a fixture whose names start like this, in order. */
function reader(file: string): (start: string) => Tensor[] {
  const { arrays } = readSafetensors(readFileSync(new URL(`./fixtures/${file}`, import.meta.url)));
  const sorted = arrays.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return (start) =>
    sorted.filter(({ name }) => name.startsWith(start)).map((array) => tensor(floatsOf(array), [...array.shape]));
}

/** The worst errors of a layer's output and gradients against the real one's; one number for each array compared. */
function errorsOf(layer: LearnerLayer<Params>, arrays: (start: string) => Tensor[]) {
  tidy(() => layer.setWeights(arrays("weights/")));
  const found: number[][] = [];
  tidy(() => {
    const [seed, output] = [arrays("loss_seed")[0]!, arrays("output")[0]!];
    const inputs = [...arrays("input/"), ...arrays("input")].slice(0, arrays("input_gradient").length);
    const loss = (...given: Tensor[]) => sum(mul(layer.apply(given) as Tensor, seed)) as Scalar;
    const variables = layer.weights.map((weight) => weight.read() as Variable);
    const byWeight = variableGrads(() => loss(...inputs), variables).grads;
    const gradients = [...grads(loss)(inputs), ...variables.map(({ name }) => byWeight[name]!)];
    const expected = [...arrays("input_gradient"), ...arrays("gradients/")];
    expect(gradients).toHaveLength(expected.length);
    found.push([relativeError(valuesOf(layer.apply(inputs)), valuesOf(output))]);
    found.push(gradients.map((gradient, i) => relativeError(valuesOf(gradient), valuesOf(expected[i]))));
  });
  layer.dispose();
  const [outputs = [], gradients = []] = found;
  return { output: Math.max(...outputs), gradients: Math.max(...gradients) };
}

describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  test.each(["one", "some", "many"])("LearnedNormalization equals the real one: %s", (name) => {
    const read = reader("normalisation.safetensors");
    const before = memory().numTensors;
    const { output, gradients } = errorsOf(new LearnedNormalization(), (start) => read(`${name}/${start}`));
    expect(output).toBeLessThan(1e-5);
    expect(gradients).toBeLessThan(1e-4);
    expect(memory().numTensors).toBe(before);
  });

  test.each([["one", 4], ["two", 4], ["three", 5]] as const)("MultiModalEmbedding equals the real one: %s", (name, embedDim) => {
    const read = reader("embedding.safetensors");
    const before = memory().numTensors;
    const { output, gradients } = errorsOf(new MultiModalEmbedding({ embedDim }), (start) => read(`${name}/${start}`));
    expect(output).toBeLessThan(1e-5);
    expect(gradients).toBeLessThan(1e-4);
    expect(memory().numTensors).toBe(before);
  });
});

describe("LearnedNormalization", () => {
  beforeAll(() => startBackend("cpu"));

  test("starts as what leaves its input nearly alone, for any number of axes", () => {
    const layer = new LearnedNormalization();
    const found = tidy(() => valuesOf(layer.apply(tensor([[3, -2]]))));
    expect(found).toEqual([3, -2].map((x) => Math.fround(x / Math.fround(1 + 1e-6))));
    expect(layer.computeOutputShape([null, 4, 7, 2])).toEqual([null, 4, 7, 2]);
    expect(layer.weights.map(({ originalName }) => originalName)).toEqual([`${layer.name}/mean`, `${layer.name}/stddev`]);
    layer.dispose();
  });

  test("refuses an input without a known width, and more than one", () => {
    expect(problemOf(() => new LearnedNormalization().build([null, null])).message).toContain("(?, ?)");
    expect(problemOf(() => new LearnedNormalization().call([zeros([1, 2]), zeros([1, 2])])).message).toContain("not 2");
  });
});

describe("MultiModalEmbedding", () => {
  beforeAll(() => startBackend("cpu"));

  test("tells its output's shape, and draws the same weights from the same seed", () => {
    const [layer, same, other] = [1, 1, 2].map((seed) => new MultiModalEmbedding({ embedDim: 3, seed }));
    expect(layer!.computeOutputShape([[null, 5, 2], [4, null, 7]])).toEqual([4, 5, 6]);
    const draws = [layer, same, other].map((each) => {
      tidy(() => void each!.apply([zeros([1, 5, 2]), zeros([1, 5, 7])]));
      return each!.getWeights().map(valuesOf);
    });
    expect(draws[1]).toEqual(draws[0]);
    expect(draws[2]).not.toEqual(draws[0]);
    expect(layer!.weights.map(({ originalName }) => originalName.split("/").slice(1).join("/"))).toEqual([
      "dense/kernel",
      "dense/bias",
      "dense_1/kernel",
      "dense_1/bias",
    ]);
    [layer, same, other].forEach((each) => each!.dispose());
  });

  test("refuses inputs that do not go together, and a width that is no whole number", () => {
    const layer = new MultiModalEmbedding({ embedDim: 3 });
    const { kind, message } = problemOf(() => layer.apply([zeros([1, 5, 2]), zeros([1, 4, 2])]));
    expect(kind).toBe("shape");
    expect(message).toContain("Input 1 has shape (1, 5, 2) and input 2 has (1, 4, 2)");
    expect(problemOf(() => layer.apply(input({ shape: [5] }))).message).toContain("Give it three axes");
    expect(problemOf(() => new MultiModalEmbedding({ embedDim: 0.5 })).kind).toBe("value");
  });
});
