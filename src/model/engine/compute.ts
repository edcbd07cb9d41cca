import { dispose, tensor, tensor2d, tensor3d, tidy, type Tensor } from "@tensorflow/tfjs-core";
import type { Attention, BranchAttention, BranchInput } from "../attention/attention";
import { allowedPairs, attendBranch, branchWeights, type BranchWeights } from "../layers/forward";
import type { LayerWeights } from "../weights/names";
import type { WeightlessRequest } from "./protocol";

/**
 * Runs both branches one after the other, so that only one branch's maps are on the backend at a time,
 * and reads the results into plain arrays. `pause` is awaited between the stages with the fraction that
 * is done; when it throws, nothing is left behind.
 */
export async function computeAttention(
  request: WeightlessRequest,
  weights: readonly Tensor[],
  pause: (fraction: number) => Promise<void>,
): Promise<Attention> {
  const parts = branchWeights(weights);
  await pause(0);
  const short = await computeBranch(request, request.short, parts.short);
  await pause(1 / 2);
  const long = await computeBranch(request, request.long, parts.long);
  await pause(1);
  const { batch, heads, steps, units } = request;
  const output = short.output.map((value, i) => value + (long.output[i] as number));
  return { batch, heads, steps, units, short, long, output };
}

/** The weights as tensors of the present backend; the caller disposes of them. */
export function uploadWeights(weights: LayerWeights): Tensor[] {
  return weights.map(({ values, shape }) => tensor(values, [...shape], "float32"));
}

async function computeBranch(
  { batch, steps, causal }: WeightlessRequest,
  { values, width, mask }: BranchInput,
  weights: BranchWeights,
): Promise<BranchAttention> {
  const { maps, output } = tidy(() => {
    const marks = mask === null ? null : tensor2d(Float32Array.from(mask), [batch, steps]);
    const allowed = allowedPairs(marks, causal, steps);
    return { ...attendBranch(tensor3d(values, [batch, steps, width]), weights, allowed) };
  });
  try {
    const [mapValues, outputValues] = await Promise.all([maps.data<"float32">(), output.data<"float32">()]);
    return { maps: mapValues, output: outputValues };
  } finally {
    dispose([maps, output]);
  }
}
