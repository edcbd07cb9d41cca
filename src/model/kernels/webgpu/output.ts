import type { Stretch, Turn } from "./turn";
import type { Context } from "./passes";
import { passProject, type Projection, type LoadedBranch } from "./load";
import type { Buffers } from "./buffers";

/** The branch's output, `(B, U, S)`, of the weighted means. */
export function passOutput(turn: Turn, project: Projection, buffers: Buffers, branch: LoadedBranch, { at, ...parts }: Context): Stretch {
  const { task: { folded: { heads, units }, batch }, inner, stride } = branch;
  const output = buffers.reserve("output", batch * units * stride);
  const bound = [at, buffers.at("values"), buffers.at("output bias"), output] as const;
  passProject(turn, project, bound, heads * inner, units, (batch * stride) / 4, stride, parts);
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
