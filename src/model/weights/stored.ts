/** How a file's numbers are laid out; `other` is what no weight of the layer can be (integers, text, …). */
export type NumberType = "float16" | "bfloat16" | "float32" | "float64" | "other";

/** An array as it lies in a file: a view on the file's bytes, little-endian and row-major, nothing copied. */
export interface StoredArray {
  /** Parts of the path joined by `/`. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: NumberType;
  readonly bytes: Uint8Array;
}

/** Bytes for each number. */
export const WIDTH: Readonly<Record<Exclude<NumberType, "other">, number>> = {
  float16: 2,
  bfloat16: 2,
  float32: 4,
  float64: 8,
};

/** Thrown inside a reader at the first thing that is wrong; the reader's door turns it into a `Problem`. */
export class Malformed extends Error {}

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
  if (type === "other") throw new Malformed(`the array ${name} does not hold floating-point numbers`);
  const size = sizeOf(shape);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case "float32":
      return float32FromBytes(bytes);
    case "float64":
      return Float32Array.from({ length: size }, (_, i) => data.getFloat64(8 * i, true));
    case "bfloat16":
      return float32FromBits(Uint32Array.from({ length: size }, (_, i) => data.getUint16(2 * i, true) << 16));
    case "float16":
      return float32FromBits(Uint32Array.from({ length: size }, (_, i) => widenHalf(data.getUint16(2 * i, true))));
  }
}

/** Bytes, not numbers, are copied: a NaN keeps its payload. */
function float32FromBytes(bytes: Uint8Array): Float32Array {
  // Not slice(): that of a Buffer, which is what Node reads files into, shares its bytes.
  if (LITTLE_ENDIAN) return new Float32Array(new Uint8Array(bytes).buffer);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return float32FromBits(Uint32Array.from({ length: bytes.length / 4 }, (_, i) => data.getUint32(4 * i, true)));
}

/** The numbers as a file holds them: little-endian, bit for bit. A view where the machine is little-endian. */
export function littleEndian(values: Float32Array): Uint8Array {
  if (LITTLE_ENDIAN) return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const data = new DataView(new ArrayBuffer(values.byteLength));
  bits.forEach((each, i) => data.setUint32(4 * i, each, true));
  return new Uint8Array(data.buffer);
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

const float32FromBits = (bits: Uint32Array<ArrayBuffer>) => new Float32Array(bits.buffer);

/** The bits of a float16 (1 sign, 5 exponent, 10 fraction) as those of the same number in float32 (IEEE 754). */
function widenHalf(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return sign | 0x7f800000 | (fraction << 13);
  if (exponent > 0) return sign | ((exponent + 112) << 23) | (fraction << 13);
  if (fraction === 0) return sign;
  const shift = Math.clz32(fraction) - 21;
  return sign | ((113 - shift) << 23) | (((fraction << shift) & 0x3ff) << 13);
}
