import {
  dispose,
  mul,
  sum,
  tensor,
  tidy,
  variableGrads,
  type Scalar,
  type Tensor,
  type Variable,
} from "@tensorflow/tfjs-core";
import { HierarchicalAttention } from "./hierarchicalAttention";
import type { ParityCase } from "./parity.testing";

/** The largest differences between the class and the real layer, relative to the largest number of what is compared. */
export interface ParityErrors {
  /** Of Z, and of both branches' outputs and maps. */
  readonly outputs: number;
  /** Of the gradients by the weights. */
  readonly gradients: number;
}

/** How far numbers are from those expected: `relativeError` of `model/attention`, a floor that takes from this one. */
type Compare = (found: ArrayLike<number>, expected: ArrayLike<number>) => number;

/** Runs a case of the fixtures through the class, on the backend in use. Leaves no tensor behind. */
export async function measureParity(parity: ParityCase, compare: Compare): Promise<ParityErrors> {
  const { units, heads, causal, batch, steps, weights, short, long } = parity.request;
  const layer = new HierarchicalAttention({ units, numHeads: heads, useCausalMask: causal });
  layer.setArrays(weights);
  const inputs = [short, long].map(({ values, width }) => tensor(values, [batch, steps, width])) as [Tensor, Tensor];
  const [shortMask, longMask] = [short, long].map(({ mask }) => mask && tensor(mask, [batch, steps], "bool"));
  const seed = tensor(parity.lossSeed, [batch, steps, units]);
  try {
    const errorOf = async (found: Tensor, expected: Float32Array) => compare(await take(found), expected);
    const { output, ...branches } = layer.callWithAttention(inputs, { shortMask, longMask });
    const outputs = await Promise.all([
      errorOf(output, parity.output),
      ...(["short", "long"] as const).flatMap((branch) => [
        errorOf(branches[branch].maps, parity.expected[branch].maps),
        errorOf(branches[branch].output, parity.expected[branch].output),
      ]),
    ]);
    const loss = () => tidy(() => sum(mul(layer.apply(inputs, { shortMask, longMask }) as Tensor, seed)) as Scalar);
    const gradients = await gradientsOf(loss, layer);
    return { outputs: Math.max(...outputs), gradients: gradientError(gradients, parity, compare) };
  } finally {
    dispose([...inputs, seed, shortMask, longMask].filter((each) => each != null));
    layer.dispose();
  }
}

async function gradientsOf(loss: () => Scalar, layer: HierarchicalAttention): Promise<Float32Array[]> {
  const variables = layer.weights.map((weight) => weight.read() as Variable);
  const { value, grads } = variableGrads(loss, variables);
  value.dispose();
  return Promise.all(variables.map(({ name }) => take(grads[name]!)));
}

function gradientError(found: readonly Float32Array[], { gradients }: ParityCase, compare: Compare): number {
  const errors = gradients.map(({ name, values }, i) => {
    const own = found[i]!;
    if (!name.endsWith("/key/bias")) return compare(own, values);
    // A key's bias adds the same to all scores of a row, which softmax does not see: its gradient is nothing but rounding,
    // in Keras too. Both are held against the gradient by the key's kernel, the same sum without the cancelling.
    const scale = largest(gradients[i - 1]?.values ?? []);
    return scale === 0 ? largest(own) : Math.max(largest(own), largest(values)) / scale;
  });
  return Math.max(...errors);
}

const largest = (values: ArrayLike<number>) => Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

async function take(found: Tensor): Promise<Float32Array> {
  const values = await found.data<"float32">();
  found.dispose();
  return values;
}
