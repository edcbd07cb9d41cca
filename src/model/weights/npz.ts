import { readNpyHeader, type NpyFault } from "../files/npyHeader";
import { readZip } from "../files/zip";
import { Malformed, type Fault } from "./faults";
import { rowMajor, swapped } from "./reorder";
import { sizeOf, WIDTH, type NumberType, type StoredArray } from "./stored";

const TYPES: Readonly<Record<string, NumberType>> = { f2: "float16", f4: "float32", f8: "float64" };

/** The arrays of an `.npz` file. @throws Malformed @throws ZipError */
export function readNpz(bytes: Uint8Array, limit: number): StoredArray[] {
  return readZip(bytes, limit)
    .filter(({ name }) => name.endsWith(".npy"))
    .map(({ name, read }) => readNpy(name.slice(0, -".npy".length), read()));
}

/** One `.npy` array. @throws Malformed */
export function readNpy(name: string, bytes: Uint8Array): StoredArray {
  const header = readNpyHeader(bytes);
  if ("kind" in header) throw new Malformed(faultOf(name, header));
  const { shape, fortranOrder, offset } = header;
  const [order, ...letters] = header.descr ?? "";
  const type = TYPES[letters.join("")] ?? "other";
  const rest = bytes.subarray(offset);
  if (type === "other") return { name, shape, type, bytes: new Uint8Array(), ...(letters[0] === "O" && { isPickle: true }) };
  if (sizeOf(shape) * WIDTH[type] !== rest.length) throw new Malformed({ kind: "array-size", array: name, bytes: rest.length });
  const little = order === ">" ? swapped(rest, WIDTH[type]) : rest;
  return { name, shape, type, bytes: fortranOrder && shape.length > 1 ? rowMajor(little, shape, WIDTH[type]) : little };
}

function faultOf(array: string, { kind }: NpyFault): Fault {
  if (kind === "not-npy") return { kind, array };
  return { kind: kind === "unclear" ? "npy-header" : "npy-cut-short", array };
}
