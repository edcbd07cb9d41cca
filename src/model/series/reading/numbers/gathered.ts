import type { StoredNumbers } from "./packedNumbers";

/** The values at some places, NaN where a place is past the last of them. The method `from` of typed arrays would hold each as an object meanwhile. */
export function gathered(values: StoredNumbers, places: Uint32Array): Float64Array {
  const some = new Float64Array(places.length);
  const { length } = values;
  if (values instanceof Float64Array) for (let i = 0; i < some.length; i++) some[i] = places[i]! < length ? values[places[i]!]! : Number.NaN;
  else for (let i = 0; i < some.length; i++) some[i] = places[i]! < length ? values.at(places[i]!) : Number.NaN;
  return some;
}
