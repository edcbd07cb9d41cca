import { affine, type FoldedBranch } from "./fold";
import type { Instance } from "./instance";
import { BLOCK_ROWS } from "./layout";
import type { LoadedBranch } from "./load";

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
  const { heads } = branch.sizes;
  if (gains.length !== heads) throw new Error(`The branch has ${heads} heads; got ${gains.length} gains.`);
  if (!gains.every((gain, head) => gain === branch.gains?.[head])) writeValues(instance, branch, gains);
  branch.gains = gains.slice();
  writeBias(instance, branch, gains);
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

function writeBias(instance: Instance, { task: { folded }, layout, origin }: LoadedBranch, gains: readonly number[]): void {
  instance.floats().set(outputBias(folded, origin, gains), layout.at.outputBias / 4);
}

/**
 * What is added to every output, `(U)`: the bias, and of each head what does not depend on where it looks.
 * `origin` as in `LoadedBranch`.
 */
export function outputBias({ inner, units, values, valueBias, bias }: FoldedBranch, origin: Float64Array, gains: readonly number[]) {
  const total = Float64Array.from(bias);
  for (const [h, gain] of gains.entries()) {
    const kernel = values.subarray(h * inner * units, (h + 1) * inner * units);
    const constant = affine(origin, kernel, valueBias.subarray(h * units, (h + 1) * units));
    for (let u = 0; u < units; u++) total[u] = (total[u] as number) + gain * (constant[u] as number);
  }
  return total;
}
