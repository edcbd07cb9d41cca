import { TABLE_SIZE, type ColourTable } from "./palette";

/** The values that the first and the last colour stand for. */
export type Domain = readonly [low: number, high: number];

/** A value that is no number: fully transparent, so that the map's hatched ground shows through. */
const MISSING = 0;

/**
 * The pixels of a matrix, one for each value, row-major: the bytes of an `ImageData` of `columns` by `rows`.
 * @param offset where the matrix begins in `values`
 * @param domain the values of the first and the last colour. Values beyond are clamped, NaN is transparent.
 */
export function paint(
  values: Float32Array,
  offset: number,
  rows: number,
  columns: number,
  domain: Domain,
  table: ColourTable,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(rows * columns);
  const [low, high] = domain;
  const factor = low < high ? (TABLE_SIZE - 1) / (high - low) : 0;
  for (let i = 0; i < pixels.length; i++) {
    const value = values[offset + i]!;
    const index = Math.round((value - low) * factor);
    pixels[i] = value !== value ? MISSING : table[index < 0 ? 0 : index >= TABLE_SIZE ? TABLE_SIZE - 1 : index]!;
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/**
 * A square matrix made smaller: each of `size` by `size` values is the mean of the cells under it, cells on a border
 * counting by the part that lies inside, so that the total weight stays what it was (times size² / steps²).
 */
export function shrink(values: Float32Array, offset: number, steps: number, size: number): Float32Array {
  const rows = new Float32Array(size * steps);
  const out = new Float32Array(size * size);
  const cuts = cutsOf(steps, size);
  cuts.forEach(({ first, weights }, row) => {
    weights.forEach((weight, i) => {
      const from = offset + (first + i) * steps;
      for (let column = 0; column < steps; column++) rows[row * steps + column]! += weight * values[from + column]!;
    });
  });
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const { first, weights } = cuts[column]!;
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += weights[i]! * rows[row * steps + first + i]!;
      out[row * size + column] = sum;
    }
  }
  return out;
}

/** For each output: the first input under it and the share of each input from there; shares add up to 1. */
function cutsOf(steps: number, size: number): { first: number; weights: number[] }[] {
  const ratio = steps / size;
  return Array.from({ length: size }, (_, i) => {
    const from = i * ratio;
    const to = Math.min(steps, (i + 1) * ratio);
    const first = Math.floor(from);
    const count = Math.max(1, Math.ceil(to - 1e-9) - first);
    const weights = Array.from(
      { length: count },
      (_, j) => (Math.min(to, first + j + 1) - Math.max(from, first + j)) / ratio,
    );
    return { first, weights };
  });
}
