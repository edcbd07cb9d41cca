import type { Values } from "../../model/series/series";
import type { BranchWindow } from "../../model/series/windows";
import { firstAtOrAfter } from "../base/axis";

/** Of each step of a window, the mean of the samples that it covers, in the column's own unit; NaN where it covers none. */
export function stepMeans(
  at: Float64Array,
  values: Values,
  { from, to }: Pick<BranchWindow, "from" | "to">,
): Float64Array {
  return Float64Array.from(from, (start, i) => {
    let sum = 0;
    let count = 0;
    for (let row = firstAtOrAfter(at, start); row < at.length && at[row]! <= to[i]!; row++) {
      const value = values[row]!;
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    return count === 0 ? NaN : sum / count;
  });
}
