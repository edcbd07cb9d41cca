/** The numbers that are there, in their order: the array itself where all are. The method `filter` would hold each as an object meanwhile. */
export function presentNumbers(values: Float64Array): Float64Array {
  let count = 0;
  for (const value of values) if (value === value) count++;
  if (count === values.length) return values;
  const present = new Float64Array(count);
  let place = 0;
  for (const value of values) if (value === value) present[place++] = value;
  return present;
}
