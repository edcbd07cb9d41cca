/**
 * Two stacks of maps added element by element. Rows of the result sum to 2. It shows where both branches look; it is not
 * the map of Z, since heads of the two branches have their own values and output weights.
 */
export function sumMaps(short: Float32Array, long: Float32Array): Float32Array {
  if (short.length !== long.length) throw new RangeError(`maps of ${short.length} and ${long.length} cells cannot be added`);
  const sum = new Float32Array(short.length);
  for (let i = 0; i < sum.length; i++) sum[i] = short[i]! + long[i]!;
  return sum;
}

/** The least and the greatest number in an array, NaN left out; infinite and crossed where there is none. */
export function extremes(values: Float32Array): readonly [min: number, max: number] {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}
