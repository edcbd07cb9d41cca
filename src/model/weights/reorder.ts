/** Elements of `width` bytes with the bytes of each turned round. */
export function swapped(bytes: Uint8Array, width: number): Uint8Array {
  return Uint8Array.from(bytes, (_, i) => bytes[i - (i % width) + width - 1 - (i % width)]!);
}

/** Elements that lie column by column (Fortran's order), row by row. */
export function rowMajor(bytes: Uint8Array, shape: readonly number[], width: number): Uint8Array {
  const result = new Uint8Array(bytes.length);
  const place = shape.map(() => 0);
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((product, size) => product * size, width));
  for (let to = 0; to < bytes.length; to += width) {
    const from = place.reduce((sum, at, axis) => sum + at * strides[axis]!, 0);
    result.set(bytes.subarray(from, from + width), to);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      if (++place[axis]! < shape[axis]!) break;
      place[axis] = 0;
    }
  }
  return result;
}
