import { allHeadsOf, outputBias } from "../output";
import type { Gpu } from "./gpu";
import type { Stretch, Turn } from "./turn";
import { inFours, passProject, type LoadedBranch } from "./load";
import { projectShader } from "./shaders/project";
import type { Buffers } from "./buffers";

/** What makes the output of the weighted means that the last run left. */
export const outputPipeline = (gpu: Gpu) => gpu.pipeline("project", projectShader);

/** The branch's output, `(B, U, S)`. */
export function passOutput(turn: Turn, pipeline: GPUComputePipeline, buffers: Buffers, branch: LoadedBranch): Stretch {
  const { task: { folded, batch }, inner, stride, origin } = branch;
  const { heads, units } = folded;
  const values = buffers.upload("values", inFours(folded.values, heads * inner, units));
  const bias = buffers.upload("output bias", inFours(outputBias(origin, allHeadsOf(folded)), 1, units));
  const output = buffers.reserve("output", batch * units * stride);
  passProject(turn, pipeline, [buffers.at("context"), values, bias, output], heads * inner, units, (batch * stride) / 4, stride);
  return output;
}

/** `(B, U, S)` as `(B, T, U)`. */
export function outputOf(floats: Float32Array, { sizes: { batch, steps, units }, stride }: LoadedBranch): Float32Array {
  const result = new Float32Array(batch * steps * units);
  for (let b = 0; b < batch; b++) {
    for (let u = 0; u < units; u++) {
      const from = (b * units + u) * stride;
      for (let t = 0; t < steps; t++) result[(b * steps + t) * units + u] = floats[from + t]!;
    }
  }
  return result;
}
