import { readNpyHeader, type NpyFault } from "../files/npyHeader";
import { readZip } from "../files/zip";
import { Malformed, sizeOf, WIDTH, type NumberType, type StoredArray } from "./stored";

const TYPES: Readonly<Record<string, NumberType>> = { "<f2": "float16", "<f4": "float32", "<f8": "float64" };
/** The arrays of an `.npz` file. @throws Malformed @throws ZipError */
export function readNpz(bytes: Uint8Array, limit: number): StoredArray[] {
  return readZip(bytes, limit)
    .filter(({ name }) => name.endsWith(".npy"))
    .map(({ name, read }) => readNpy(name.slice(0, -".npy".length), read()));
}

/** One `.npy` array. @throws Malformed */
export function readNpy(name: string, bytes: Uint8Array): StoredArray {
  const header = readNpyHeader(bytes);
  if ("kind" in header) throw new Malformed(inWords(name, header));
  const { shape, fortranOrder, offset } = header;
  const type = TYPES[header.descr ?? ""] ?? "other";
  const rest = bytes.subarray(offset);
  if (type === "other") return { name, shape, type, bytes: new Uint8Array() };
  if (fortranOrder && shape.length > 1) {
    throw new Malformed(`the array ${name} is in Fortran order; save it again through numpy.ascontiguousarray`);
  }
  if (sizeOf(shape) * WIDTH[type] !== rest.length) {
    throw new Malformed(`the shape of the array ${name} does not fit its ${rest.length} bytes`);
  }
  return { name, shape, type, bytes: rest };
}

function inWords(name: string, { kind }: NpyFault): string {
  if (kind === "not-npy") return `the entry ${name} is not a NumPy array`;
  return kind === "unclear" ? `the header of the array ${name} is not readable` : `the array ${name} is cut short`;
}
