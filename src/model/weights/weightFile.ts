import { writeNpz } from "../files/writeNpz";
import { readZip, type ZipEntry } from "../files/zip";
import { ZipError } from "../files/zipDirectory";
import { ok, problem, type Result, type ProblemOf } from "../result";
import { Malformed, type Fault } from "./faults";
import { findLayers, type FoundLayers } from "./findLayers";
import { foreignArchive, foreignPart, foreignWeights } from "./foreign";
import { CHOSEN_ENDINGS, READABLE_ENDINGS, type WeightFormat } from "./formats";
import { hdf5Start, readHdf5, type Hdf5 } from "./hdf5/read";
import { writeHdf5 } from "./hdf5/write";
import { kerasGroups } from "./kerasLayout";
import type { LayerWeights } from "./names";
import { readNpz } from "./npz";
import { readSafetensors, writeSafetensors } from "./safetensors";
import type { StoredArray } from "./stored";

declare module "../result" {
  interface Problems {
    /** A file of weights that is larger than `megabytes`. */
    "weights/large-file": { readonly file: string; readonly megabytes: number };
    /** A file of weights that is damaged, or none that is known. */
    "weights/unreadable": { readonly file: string; readonly fault: Fault; readonly readable: readonly string[] };
    /** Why the arrays of a file make no layer. */
    "weights/without-layer": { readonly file: string; readonly cause: ProblemOf };
  }
}

/** The layers of a weights file; the person picks when there are several. */
export type WeightFile = FoundLayers;

/** A file of weights in a zip in a zip, but not for ever. */
const DEEPEST = 3;

/** The most that is read, packed or unpacked: a layer of 512 units and 16 heads has 134 MB. */
const LIMIT = 160 * 2 ** 20;

/**
 * The layers in an `.npz`, `.safetensors`, Keras 3 `.weights.h5` or `.keras`, or Keras 2 `.h5` file, told by its
 * first bytes, or in a zip of such files; `name` is for the messages. Problems: `weights/large-file`, `weights/unreadable`, `weights/without-layer`.
 */
export async function readWeights(name: string, bytes: Uint8Array): Promise<Result<WeightFile>> {
  return reading(name, bytes, () => {
    const { arrays, fault } = arraysOf(name, bytes);
    const layers = findLayers(arrays);
    if (!layers.ok && fault !== null) throw new Malformed(fault);
    const part = foreignPart(name);
    if (!layers.ok && part !== null) throw new Malformed({ kind: "known-format", format: part });
    return layers.ok ? layers : problem("weights/without-layer", { file: name, cause: layers.error });
  });
}

/** All arrays of such a file, whatever they are, and what is wrong with one that was set aside. Problems: `weights/large-file`, `weights/unreadable`. */
export function readArrays(name: string, bytes: Uint8Array): Result<Hdf5> {
  return reading(name, bytes, () => ok(arraysOf(name, bytes)));
}

export const unreadable = (file: string, fault: Fault) => problem("weights/unreadable", { file, fault, readable: READABLE_ENDINGS });

/** What `read` makes of the bytes, or a problem where they are too many or damaged. */
function reading<T>(name: string, bytes: Uint8Array, read: () => Result<T>): Result<T> {
  if (bytes.length > LIMIT) return problem("weights/large-file", { file: name, megabytes: LIMIT / 2 ** 20 });
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return unreadable(name, error.fault);
    // What is left for one of several files in a zip is not the most that is read.
    if (error instanceof ZipError) return unreadable(name, { kind: "zip", zip: error.fault.kind === "large" ? { ...error.fault, megabytes: LIMIT / 2 ** 20 } : error.fault });
    throw error;
  }
}

/** @param limit so many bytes more may come out of zips */
function arraysOf(name: string, bytes: Uint8Array, limit = LIMIT, depth = 0): Hdf5 {
  if (hdf5Start(bytes) !== null) return readHdf5(bytes);
  if (!startsWith(bytes, ZIP_MARK)) {
    const foreign = foreignWeights(name, bytes);
    if (foreign !== null) throw new Malformed({ kind: "known-format", format: foreign });
    // A .safetensors file has no mark of its own, but its header is JSON.
    if (bytes.length > 8 && bytes[8] !== "{".charCodeAt(0)) throw new Malformed({ kind: "unknown-format" });
    return { arrays: readSafetensors(bytes).arrays, fault: null };
  }
  const entries = readZip(bytes, limit);
  const foreign = foreignArchive(entries);
  if (foreign !== null) throw new Malformed({ kind: "known-format", format: foreign });
  // Some pack the folder of a model, not what is in it.
  const model = entries.find((entry) => /(^|\/)model\.weights\.h5$/.test(entry.name));
  if (model !== undefined) return readHdf5(model.read());
  const packed = depth === DEEPEST ? [] : entries.filter((entry) => isWeights(entry.name));
  return packed.length === 0 ? { arrays: readNpz(bytes, limit), fault: null } : together(packed, limit, depth + 1);
}

/** Whether an entry of a zip is a file of weights, and none that a Mac puts beside each. */
const isWeights = (name: string): boolean => !/(^|\/)(__MACOSX\/|\._)/.test(name) && CHOSEN_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** The arrays of all files of weights in a zip; those of several under the name of each. */
function together(files: readonly ZipEntry[], limit: number, depth: number): Hdf5 {
  let left = limit - files.reduce((sum, { size }) => sum + size, 0);
  const arrays: StoredArray[] = [];
  let fault: Fault | null = null;
  for (const file of files) {
    const found = arraysOf(file.name, file.read(), left, depth);
    left -= found.arrays.reduce((sum, { bytes }) => sum + bytes.length, 0);
    fault ??= found.fault;
    arrays.push(...(files.length === 1 ? found.arrays : found.arrays.map((array) => ({ ...array, name: `${file.name}/${array.name}` }))));
  }
  return { arrays, fault };
}

const ZIP_MARK = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/** The bytes of a file that holds these weights; the same weights give the same bytes. */
export async function writeWeights(format: WeightFormat, weights: LayerWeights): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case "npz":
      return writeNpz(weights);
    case "safetensors":
      return writeSafetensors(weights);
    case "weights.h5":
      return writeHdf5(kerasGroups(weights));
  }
}
