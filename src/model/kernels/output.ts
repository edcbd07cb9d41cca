import type { FoldedBranch } from "../attention/fold";
import { addScaled, affine } from "../attention/matrices";
import type { Instance } from "./instance";
import { BLOCK_ROWS } from "./layout";
import type { AllHeads, LoadedBranch } from "./load";

/** The branch's output, `(B, T, U)`, out of the weighted means of the steps that the last run left in memory. */
export function outputOf(instance: Instance, branch: LoadedBranch): Float32Array {
  const { sizes, layout } = branch;
  const { at, strides, inner } = layout;
  const { units, heads } = sizes;
  writeWeights(instance, branch);
  const rows = sizes.batch * sizes.steps;
  const output = new Float32Array(rows * units);
  const floats = instance.floats();
  for (let row = 0; row < rows; row += BLOCK_ROWS) {
    const count = Math.min(BLOCK_ROWS, rows - row);
    instance.multiply(
      at.context + 4 * row * strides.queries, 4 * strides.queries, at.values, 4 * strides.values,
      at.output, 4 * strides.output, at.outputBias, count, heads * inner, units,
    );
    const from = at.output / 4;
    if (strides.output === units) {
      output.set(floats.subarray(from, from + count * units), row * units);
      continue;
    }
    for (let i = 0; i < count; i++) {
      output.set(floats.subarray(from + i * strides.output).subarray(0, units), (row + i) * units);
    }
  }
  return output;
}

function writeWeights(instance: Instance, branch: LoadedBranch): void {
  const { task: { folded }, layout, origin } = branch;
  if (branch.allHeads === null) {
    writeValues(instance, branch);
    branch.allHeads = allHeadsOf(folded);
  }
  instance.floats().set(outputBias(origin, branch.allHeads), layout.at.outputBias / 4);
}

/** N for all heads below each other. */
function writeValues(instance: Instance, { task: { folded }, layout }: LoadedBranch): void {
  const { inner, at, strides } = layout;
  const { units, heads, values } = folded;
  const floats = instance.floats();
  for (let row = 0; row < heads * inner; row++) {
    floats.set(values.subarray(row * units, (row + 1) * units), at.values / 4 + row * strides.values);
  }
}

export function allHeadsOf({ heads, inner, units, values, valueBias, bias }: FoldedBranch): AllHeads {
  const kernel = new Float64Array(inner * units);
  const total = bias.slice();
  for (let h = 0; h < heads; h++) {
    addScaled(kernel, values, h * kernel.length, 1);
    addScaled(total, valueBias, h * units, 1);
  }
  return { kernel, bias: total };
}

/** What is added to every output, `(U)`, wherever the heads look. `origin` as in `LoadedBranch`. */
export const outputBias = (origin: Float64Array, { kernel, bias }: AllHeads): Float64Array => affine(origin, kernel, bias);
