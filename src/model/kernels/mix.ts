import { affine } from "./fold";
import type { Instance } from "./instance";
import type { LoadedBranch } from "./load";

/** Rows whose outputs are worked out together. */
const ROWS = 128;

/**
 * The branch's output, `(B, T, U)`, out of the weighted means of the steps that the last run left in memory.
 * `gains` multiplies what each head adds to the output, `(H)`: 0 mutes it. No scores are computed again.
 */
export function mixHeads(instance: Instance, branch: LoadedBranch, gains: readonly number[] | null): Float32Array {
  const { sizes, layout } = branch;
  const { at, strides, inner } = layout;
  const { units, heads } = sizes;
  writeValues(instance, branch, gains ?? Array.from({ length: heads }, () => 1));
  const rows = sizes.batch * sizes.steps;
  const output = new Float32Array(rows * units);
  const floats = instance.floats();
  for (let row = 0; row < rows; row += ROWS) {
    const count = Math.min(ROWS, rows - row);
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

/** N for all heads below each other, and all that is added to every output. */
function writeValues(instance: Instance, { task: { folded }, layout, origin }: LoadedBranch, gains: readonly number[]) {
  const { inner, at, strides } = layout;
  const { units, heads } = folded;
  const floats = instance.floats();
  const bias = Float64Array.from(folded.bias);
  for (let h = 0; h < heads; h++) {
    const gain = gains[h] as number;
    const values = folded.values.subarray(h * inner * units, (h + 1) * inner * units);
    const constant = affine(origin, values, folded.valueBias.subarray(h * units, (h + 1) * units));
    for (let u = 0; u < units; u++) bias[u] = (bias[u] as number) + gain * (constant[u] as number);
    for (let w = 0; w < inner; w++) {
      const to = at.values / 4 + (h * inner + w) * strides.values;
      for (let u = 0; u < units; u++) floats[to + u] = (values[w * units + u] as number) * gain;
    }
  }
  floats.set(bias, at.outputBias / 4);
}
