/** `a + b`, number by number, in a new array. A plain loop: `map` takes several times as long for large maps. @throws RangeError */
export function addUp(a: Float32Array, b: Float32Array): Float32Array {
  if (a.length !== b.length) throw new RangeError(`arrays of ${a.length} and ${b.length} numbers cannot be added`);
  const sum = new Float32Array(a.length);
  for (let i = 0; i < sum.length; i++) sum[i] = a[i]! + b[i]!;
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
