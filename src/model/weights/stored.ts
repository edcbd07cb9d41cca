import { fromBits, fromLittleEndian, widenHalf } from "../files/floats";
import { Malformed } from "./faults";

/** How a file's numbers are laid out; `other` is what no weight of the layer can be (integers, text, …). */
export type NumberType = "float16" | "bfloat16" | "float32" | "float64" | "other";

/** An array as it lies in a file: a view on the file's bytes, little-endian and row-major, nothing copied. */
export interface StoredArray {
  /** Parts of the path joined by `/`. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: NumberType;
  readonly bytes: Uint8Array;
  /** Python's objects, which are a pickle. */
  readonly isPickle?: true;
}

/** Bytes for each number. */
export const WIDTH: Readonly<Record<Exclude<NumberType, "other">, number>> = {
  float16: 2,
  bfloat16: 2,
  float32: 4,
  float64: 8,
};

export const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

/** `(3, 4)`, as NumPy writes it. */
export const showShape = (shape: readonly number[]) =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;

/**
 * The numbers of a stored array as float32. Float32 comes over bit for bit, the 16-bit types exactly,
 * float64 rounded to the nearest.
 * @throws Malformed when the array does not hold floats
 */
export function floatsOf({ name, shape, type, bytes }: StoredArray): Float32Array {
  if (type === "other") throw new Malformed({ kind: "array-not-floats", array: name });
  const size = sizeOf(shape);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case "float32":
      return fromLittleEndian(bytes);
    case "float64":
      return Float32Array.from({ length: size }, (_, i) => data.getFloat64(8 * i, true));
    case "bfloat16":
      return fromBits(Uint32Array.from({ length: size }, (_, i) => data.getUint16(2 * i, true) << 16));
    case "float16":
      return fromBits(Uint32Array.from({ length: size }, (_, i) => widenHalf(data.getUint16(2 * i, true))));
  }
}
