/**
 * Replaces every NaN of `values`: on the straight line between its neighbours in time, or by the last value
 * before it. At an end with nothing on one side, the nearest value. At least one value must be present.
 */
export function fillMissing(at: Float64Array, values: Float64Array, policy: "interpolate" | "carry"): void {
  const isGap = (row: number) => Number.isNaN(values[row]!);
  for (let row = 0; row < values.length; row++) {
    if (!isGap(row)) continue;
    let end = row;
    while (end < values.length && isGap(end)) end++;
    const before = row > 0 ? values[row - 1]! : values[end]!;
    const after = end < values.length && policy === "interpolate" ? values[end]! : before;
    const start = at[Math.max(0, row - 1)]!;
    const span = (at[end] ?? at[row]!) - start || 1;
    for (let gap = row; gap < end; gap++) {
      values[gap] = before + (after - before) * ((at[gap]! - start) / span);
    }
    row = end;
  }
}
