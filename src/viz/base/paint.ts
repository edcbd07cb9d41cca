import { TABLE_SIZE, type ColourTable } from "./palette";

/** The values that the first and the last colour stand for. */
export type Domain = readonly [low: number, high: number];

/** The last colour of a table. */
const LAST = TABLE_SIZE - 1;
/** A value that is no number: fully transparent, so that the map's hatched ground shows through. */
const MISSING = 0;

/**
 * The pixels of a matrix, one for each value, row-major: the bytes of an `ImageData` of `columns` by `rows`.
 * @param offset where the matrix begins in `values`
 * @param domain the values of the first and the last colour. Values beyond are clamped, NaN is transparent.
 * @param bytes where they are written, and what is returned
 */
export function paint(
  values: Float32Array,
  offset: number,
  rows: number,
  columns: number,
  domain: Domain,
  table: ColourTable,
  bytes = new Uint8ClampedArray(4 * rows * columns),
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, rows * columns);
  const [low, high] = domain;
  const factor = low < high ? LAST / (high - low) : 0;
  const [first, last] = [table[0]!, table[LAST]!];
  for (let i = 0; i < pixels.length; i++) {
    // Comparing and cutting off (which rounds down) is faster than Math.min, Math.max and Math.round.
    const place = (values[offset + i]! - low) * factor + 0.5;
    if (place < LAST) pixels[i] = place > 0 ? table[place | 0]! : first;
    else pixels[i] = place >= LAST ? last : MISSING;
  }
  return bytes;
}

/** A part of an array, beginning at `offset`. */
export interface ArrayPart {
  readonly values: Float32Array;
  readonly offset: number;
}

/** Gives rows of a matrix from `first` on, row-major; good until others are asked for. */
export type MatrixRows = (first: number, count: number) => ArrayPart;

/** A matrix as it lies in an array, row-major. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** `(columns + 1,)`, increasing: where columns begin and end, when they are not alike wide. */
  readonly edges: Float64Array | null;
}

/**
 * A matrix on a coarser or evenly spaced grid: each of `height` by `width` values is the mean of what lies under it, cells
 * on a border counting by the part that lies inside, so that the total stays what it was (times the ratio of areas). A
 * missing value (NaN) counts for nothing; where all under a pixel are missing, it is too.
 */
export function resample(values: Float32Array, offset: number, matrix: Matrix, height: number, width: number): Float32Array {
  return resampleRows((first) => ({ values, offset: offset + first * matrix.columns }), matrix, height, width);
}

/** As `resample`, of a matrix that need not be whole anywhere: those rows are read that lie under a row of pixels. */
export function resampleRows(read: MatrixRows, { rows, columns, edges }: Matrix, height: number, width: number): Float32Array {
  const down = cutsOf(evenEdges(rows), height);
  const across = cutsOf(edges ?? evenEdges(columns), width);
  const out = new Float32Array(height * width);
  /** The rows under a row of pixels, added up. */
  const sums = new Float64Array(columns);
  down.forEach((rowCut, row) => {
    const { values, offset } = read(rowCut.first, rowCut.weights.length);
    sums.fill(0);
    rowCut.weights.forEach((weight, i) => {
      const from = offset + i * columns;
      for (let column = 0; column < columns; column++) sums[column]! += weight * values[from + column]!;
    });
    for (let x = 0; x < width; x++) {
      const { first, weights } = across[x]!;
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += weights[i]! * sums[first + i]!;
      // A missing value makes the sum NaN.
      out[row * width + x] = sum === sum ? sum : meanOfPresent(values, offset, columns, rowCut, across[x]!);
    }
  });
  return out;
}

/** The mean of those values under a pixel that are not missing, NaN where all are; `offset` is where the first row under it begins. */
function meanOfPresent(values: Float32Array, offset: number, columns: number, down: Cut, across: Cut): number {
  let sum = 0;
  let share = 0;
  down.weights.forEach((height, i) => {
    across.weights.forEach((width, j) => {
      const value = values[offset + i * columns + across.first + j]!;
      if (value !== value) return;
      sum += height * width * value;
      share += height * width;
    });
  });
  return share > 0 ? sum / share : NaN;
}

/** The inputs under an output: the first of them, and the share of each from there. */
interface Cut {
  readonly first: number;
  readonly weights: readonly number[];
}

const evenEdges = (count: number) => Float64Array.from({ length: count + 1 }, (_, i) => i);

/** The cut of each of `size` even outputs; its shares add up to 1. */
function cutsOf(edges: Float64Array, size: number): Cut[] {
  const inputs = edges.length - 1;
  const start = edges[0]!;
  const ratio = (edges[inputs]! - start) / size;
  let first = 0;
  return Array.from({ length: size }, (_, i) => {
    const from = start + i * ratio;
    const to = from + ratio;
    while (first < inputs - 1 && edges[first + 1]! <= from + ratio * 1e-9) first++;
    const weights: number[] = [];
    for (let j = first; j < inputs && edges[j]! < to - ratio * 1e-9; j++) {
      weights.push((Math.min(to, edges[j + 1]!) - Math.max(from, edges[j]!)) / ratio);
    }
    return { first, weights };
  });
}
