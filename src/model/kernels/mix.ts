import type { FoldedBranch } from "../attention/fold";
import { affine } from "../attention/matrices";
import type { Instance } from "./instance";
import { BLOCK_ROWS } from "./layout";
import type { LoadedBranch, MixedHeads } from "./load";

/**
 * The branch's output, `(B, T, U)`, out of the weighted means of the steps that the last run left in memory.
 * `gains` multiplies what each head adds to the output, `(H)`: 0 mutes it. No scores are computed again.
 */
export function mixHeads(instance: Instance, branch: LoadedBranch, gains: readonly number[] | null): Float32Array {
  const { sizes, layout } = branch;
  const { at, strides, inner } = layout;
  const { units, heads } = sizes;
  writeGains(instance, branch, gains ?? Array.from({ length: heads }, () => 1));
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

function writeGains(instance: Instance, branch: LoadedBranch, gains: readonly number[]): void {
  const { task: { folded }, layout, origin } = branch;
  if (gains.length !== folded.heads) throw new Error(`The branch has ${folded.heads} heads; got ${gains.length} gains.`);
  if (branch.mixed === null || !gains.every((gain, head) => gain === branch.mixed?.gains[head])) {
    writeValues(instance, branch, gains);
    branch.mixed = mixedHeads(folded, gains);
  }
  instance.floats().set(outputBias(origin, branch.mixed), layout.at.outputBias / 4);
}

/** N for all heads below each other. */
function writeValues(instance: Instance, { task: { folded }, layout }: LoadedBranch, gains: readonly number[]): void {
  const { inner, at, strides } = layout;
  const { units, heads, values } = folded;
  const floats = instance.floats();
  for (let row = 0; row < heads * inner; row++) {
    const gain = gains[Math.floor(row / inner)] as number;
    const to = at.values / 4 + row * strides.values;
    for (let u = 0; u < units; u++) floats[to + u] = (values[row * units + u] as number) * gain;
  }
}

export function mixedHeads({ inner, units, values, valueBias, bias }: FoldedBranch, gains: readonly number[]): MixedHeads {
  const kernel = new Float64Array(inner * units);
  const total = bias.slice();
  for (const [h, gain] of gains.entries()) {
    for (let i = 0; i < kernel.length; i++) kernel[i] = (kernel[i] as number) + gain * (values[h * kernel.length + i] as number);
    for (let u = 0; u < units; u++) total[u] = (total[u] as number) + gain * (valueBias[h * units + u] as number);
  }
  return { gains: gains.slice(), kernel, bias: total };
}

/** What is added to every output, `(U)`, wherever the heads look. `origin` as in `LoadedBranch`. */
export const outputBias = (origin: Float64Array, { kernel, bias }: MixedHeads): Float64Array => affine(origin, kernel, bias);
