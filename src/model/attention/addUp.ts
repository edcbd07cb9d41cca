/** `a + b`, number by number, in a new array. A plain loop: `map` takes several times as long for large maps. */
export function addUp(a: Float32Array, b: Float32Array): Float32Array {
  const sum = new Float32Array(a.length);
  for (let i = 0; i < sum.length; i++) sum[i] = (a[i] as number) + (b[i] as number);
  return sum;
}
