/** The values at some places, NaN where a place is past the last of them. The method `from` of typed arrays would hold each as an object meanwhile. */
export function gathered(values: Float64Array, places: Uint32Array): Float64Array {
  const some = new Float64Array(places.length);
  for (let i = 0; i < some.length; i++) some[i] = places[i]! < values.length ? values[places[i]!]! : Number.NaN;
  return some;
}
