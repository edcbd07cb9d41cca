/** At most so many of `values`, evenly spread over them, in order and always the same. */
export function thinned(values: Int32Array, most: number): Int32Array {
  if (values.length <= most) return values;
  return Int32Array.from({ length: most }, (_, i) => values[Math.floor(((i + 0.5) * values.length) / most)]!);
}
