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

/** The greatest number in an array, NaN left out; 0 where there is none. */
export function greatest(values: Float32Array): number {
  let max = 0;
  for (const value of values) if (value > max) max = value;
  return max;
}
