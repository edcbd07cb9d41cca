import { Malformed } from "../faults";
import { sizeOf, WIDTH, type NumberType, type StoredArray } from "../stored";
import { swapped } from "../reorder";
import type { ByteBlock, FileBytes } from "./bytes";
import { readChunks, type Chunked } from "./chunks";
import { readFilters } from "./filters";
import { MESSAGE, type ObjectHeader } from "./objects";

/** HDF5 knows at most 32 axes. */
const MOST_AXES = 32;
const SIMPLE = 1;
const COMPACT = 0;
const CONTIGUOUS = 1;
const CHUNKED = 2;

/** Floats as HDF5 describes them, little-endian: class, flags, width, and where each part of the number lies. */
const FLOATS: readonly (readonly [NumberType, readonly number[]])[] = [
  ["float16", [0x11, 0x20, 0x0f, 0, 2, 0, 0, 0, 0, 0, 16, 0, 10, 5, 0, 10, 15, 0, 0, 0]],
  ["bfloat16", [0x11, 0x20, 0x0f, 0, 2, 0, 0, 0, 0, 0, 16, 0, 7, 8, 0, 7, 127, 0, 0, 0]],
  ["float32", [0x11, 0x20, 0x1f, 0, 4, 0, 0, 0, 0, 0, 32, 0, 23, 8, 0, 23, 127, 0, 0, 0]],
  ["float64", [0x11, 0x20, 0x3f, 0, 8, 0, 0, 0, 0, 0, 64, 0, 52, 11, 0, 52, 255, 3, 0, 0]],
];

/** How HDF5 describes a little-endian float32. */
export const FLOAT32_DATATYPE = FLOATS.find(([type]) => type === "float32")![1];

/** The array that `header` describes; its bytes are a view on the file. @throws Malformed */
export function readArray(file: FileBytes, header: ObjectHeader, path: string): StoredArray {
  const shape = readShape(required(header, MESSAGE.dataspace, path), path);
  const { type, big } = readType(required(header, MESSAGE.datatype, path));
  if (type === "other") return { name: path, shape, type, bytes: new Uint8Array() };
  const bytes = readData(file, header, { shape, width: WIDTH[type], path });
  if (bytes.length !== sizeOf(shape) * WIDTH[type]) throw new Malformed({ kind: "array-size", array: path, bytes: bytes.length });
  return { name: path, shape, type, bytes: big ? swapped(bytes, WIDTH[type]) : bytes };
}

function required(header: ObjectHeader, kind: number, path: string): ByteBlock {
  const message = header.messages.get(kind);
  if (message === undefined) throw new Malformed({ kind: "undescribed", path });
  return message;
}

function readShape(dataspace: ByteBlock, path: string): number[] {
  const version = dataspace.u8(0);
  const axes = dataspace.u8(1);
  if ((version !== 1 && version !== 2) || axes > MOST_AXES) throw new Malformed({ kind: "shape-unreadable", path });
  if (version === 2 && axes > 0 && dataspace.u8(3) !== SIMPLE) throw new Malformed({ kind: "shape-unreadable", path });
  const start = version === 1 ? 8 : 4;
  return Array.from({ length: axes }, (_, axis) => dataspace.address(start + 8 * axis));
}

/** Class 5, two opaque bytes: how h5py writes the bfloat16 of ml_dtypes, which HDF5 itself does not know. */
const OPAQUE = 5;

/** Which bits of the first bytes say what the number is: the version stands beside the class, the order of bytes among the flags. */
const TOLD = [0x0f, 0xfe];

function readType(datatype: ByteBlock): { readonly type: NumberType; readonly big: boolean } {
  const kind = datatype.u8(0) & 15;
  if (kind === OPAQUE && datatype.u32(4) === 2) return { type: "bfloat16", big: false };
  const big = (datatype.u8(1) & 1) !== 0;
  const match = FLOATS.find(([, description]) =>
    description.every((byte, i) => i < datatype.length && ((datatype.u8(i) ^ byte) & (TOLD[i] ?? 0xff)) === 0),
  );
  return { type: match?.[0] ?? "other", big };
}

function readData(file: FileBytes, header: ObjectHeader, about: Omit<Chunked, "filters">): Uint8Array {
  const { path } = about;
  const layout = required(header, MESSAGE.layout, path);
  const version = layout.u8(0);
  const kind = layout.u8(1);
  if (version < 3 || version > 5) throw new Malformed({ kind: "scattered", array: path });
  if (kind === CHUNKED) {
    const message = header.messages.get(MESSAGE.filters);
    return readChunks(file, layout, { ...about, filters: message === undefined ? [] : readFilters(message, about.width, path) });
  }
  if (header.messages.has(MESSAGE.filters)) throw new Malformed({ kind: "compressed", array: path });
  if (kind === COMPACT) {
    const data = layout.part(4, layout.u16(2));
    return file.slice(data.at, data.length);
  }
  if (kind !== CONTIGUOUS) throw new Malformed({ kind: "scattered", array: path });
  const length = layout.address(10);
  if (length === 0) return new Uint8Array();
  const data = file.claim(layout.address(2), length, { part: "array", path });
  return file.slice(data.at, data.length);
}
