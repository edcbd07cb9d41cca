const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Floats as a file holds them: little-endian, bit for bit. A view where the machine is little-endian. */
export function littleEndian(values: Float32Array | Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  if (LITTLE_ENDIAN) return bytes;
  const size = values.BYTES_PER_ELEMENT;
  return Uint8Array.from(bytes, (_, i) => bytes[i - (i % size) + size - 1 - (i % size)]!);
}

/** The floats that a file holds, bit for bit: bytes, not numbers, are copied, so that a NaN keeps its payload. */
export function fromLittleEndian(bytes: Uint8Array): Float32Array {
  // Not slice(): that of a Buffer, which is what Node reads files into, shares its bytes.
  if (LITTLE_ENDIAN) return new Float32Array(new Uint8Array(bytes).buffer);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return fromBits(Uint32Array.from({ length: bytes.length / 4 }, (_, i) => data.getUint32(4 * i, true)));
}

export const fromBits = (bits: Uint32Array<ArrayBuffer>): Float32Array => new Float32Array(bits.buffer);

/** The bits of a float16 (1 sign, 5 exponent, 10 fraction) as those of the same number in float32 (IEEE 754). */
export function widenHalf(half: number): number {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return sign | 0x7f800000 | (fraction << 13);
  if (exponent > 0) return sign | ((exponent + 112) << 23) | (fraction << 13);
  if (fraction === 0) return sign;
  const shift = Math.clz32(fraction) - 21;
  return sign | ((113 - shift) << 23) | (((fraction << shift) & 0x3ff) << 13);
}

const scratch = new DataView(new ArrayBuffer(4));

/** The bits of the float16 nearest to a number, of two the even one (IEEE 754); an infinity where none comes near. */
export function nearestHalf(value: number): number {
  scratch.setFloat32(0, value);
  const bits = scratch.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  if (magnitude >= 0x477ff000) return sign | 0x7c00;
  const even = (times: number) => Math.round(times) - (times % 1 === 0.5 && Math.round(times) % 2 === 1 ? 1 : 0);
  if (magnitude < 0x38800000) return sign | even(Math.abs(scratch.getFloat32(0)) * 2 ** 24);
  return sign | even((magnitude - 0x38000000) / 2 ** 13);
}

/** The number that the bits of a float16 stand for. */
export function halfToNumber(half: number): number {
  scratch.setInt32(0, widenHalf(half));
  return scratch.getFloat32(0);
}
