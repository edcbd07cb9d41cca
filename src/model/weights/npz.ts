import { readZip } from "../files/zip";
import { Malformed, sizeOf, WIDTH, type NumberType, type StoredArray } from "./stored";

const TYPES: Readonly<Record<string, NumberType>> = { "<f2": "float16", "<f4": "float32", "<f8": "float64" };
const NPY_MARK = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** A longer header describes no weights; NumPy itself stops at 10,000 by default. */
const LONGEST_HEADER = 10_000;

/** The arrays of an `.npz` file. @throws Malformed @throws ZipError */
export function readNpz(bytes: Uint8Array, limit: number): StoredArray[] {
  return readZip(bytes, limit)
    .filter(({ name }) => name.endsWith(".npy"))
    .map(({ name, read }) => readNpy(name.slice(0, -".npy".length), read()));
}

/**
 * One `.npy` array. Source: numpy.lib.format, versions 1.0 to 3.0 (magic, version, length of the header,
 * a Python literal, the data).
 * @throws Malformed
 */
export function readNpy(name: string, bytes: Uint8Array): StoredArray {
  if (!NPY_MARK.every((byte, i) => bytes[i] === byte)) throw new Malformed(`the entry ${name} is not a NumPy array`);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = bytes[6] === 1 ? 10 : 12;
  if (bytes.length < start) throw new Malformed(`the array ${name} is cut short`);
  const length = bytes[6] === 1 ? data.getUint16(8, true) : data.getUint32(8, true);
  if (length > LONGEST_HEADER || start + length > bytes.length) throw new Malformed(`the array ${name} is cut short`);
  const header = new TextDecoder().decode(bytes.subarray(start, start + length));
  const type = TYPES[/'descr': *'([^']*)'/.exec(header)?.[1] ?? ""] ?? "other";
  const shape = readShape(name, header);
  const rest = bytes.subarray(start + length);
  if (type === "other") return { name, shape, type, bytes: new Uint8Array() };
  if (/'fortran_order': *True/.test(header) && shape.length > 1) {
    throw new Malformed(`the array ${name} is in Fortran order; save it again through numpy.ascontiguousarray`);
  }
  if (sizeOf(shape) * WIDTH[type] !== rest.length) {
    throw new Malformed(`the shape of the array ${name} does not fit its ${rest.length} bytes`);
  }
  return { name, shape, type, bytes: rest };
}

function readShape(name: string, header: string): number[] {
  const match = /'shape': *\(((?:\d+, *)*(?:\d+)?)\)/.exec(header);
  if (match === null) throw new Malformed(`the shape of the array ${name} is not readable`);
  return (match[1] ?? "")
    .split(",")
    .filter((part) => part.trim() !== "")
    .map(Number);
}
