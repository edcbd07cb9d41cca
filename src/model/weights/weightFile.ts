import { writeNpz } from "../files/writeNpz";
import { readZip, ZipError } from "../files/zip";
import { ok, problem, type Result } from "../result";
import { findLayers, type FoundLayers } from "./findLayers";
import { HDF5_MARK, readHdf5 } from "./hdf5/read";
import { writeHdf5 } from "./hdf5/write";
import { kerasGroups } from "./kerasLayout";
import type { LayerWeights } from "./names";
import { readNpz } from "./npz";
import { readSafetensors, writeSafetensors } from "./safetensors";
import { Malformed, type StoredArray } from "./stored";

/** The kinds of file that weights are written to, by the end of the file's name. */
export const WEIGHT_FORMATS = ["npz", "safetensors", "weights.h5"] as const;
export type WeightFormat = (typeof WEIGHT_FORMATS)[number];

/** The layers of a weights file; the person picks when there are several. */
export type WeightFile = FoundLayers;

/** The most that is read, packed or unpacked: a layer of 512 units and 16 heads has 134 MB. */
const LIMIT = 160 * 2 ** 20;

/**
 * The layers in an `.npz`, `.safetensors`, Keras 3 `.weights.h5` or `.keras`, or Keras 2 `.h5` file, told by its
 * first bytes; `name` is for the messages. Problems: `weights-file` (damaged, or not such a file),
 * `weights-missing` (no layer in it), `weights-shape` (arrays that make no layer).
 */
export async function readWeights(name: string, bytes: Uint8Array): Promise<Result<WeightFile>> {
  return reading(name, bytes, () => {
    const layers = findLayers(arraysOf(bytes));
    return layers.ok || !("message" in layers.error) ? layers : problem(layers.error.kind, `The file ${name}: ${layers.error.message}`);
  });
}

/** All arrays of such a file, whatever they are. Problem: `weights-file`. */
export function readArrays(name: string, bytes: Uint8Array): Result<readonly StoredArray[]> {
  return reading(name, bytes, () => ok(arraysOf(bytes)));
}

/** What `read` makes of the bytes, or a problem `weights-file` where they are too many or damaged. */
function reading<T>(name: string, bytes: Uint8Array, read: () => Result<T>): Result<T> {
  if (bytes.length > LIMIT) {
    return problem("weights-file", `The file ${name} is larger than ${LIMIT / 2 ** 20} MB, the most that is read here.`);
  }
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Malformed || error instanceof ZipError)) throw error;
    return problem(
      "weights-file",
      `The file ${name} cannot be read: ${error.message}. Choose an .npz, .safetensors, .weights.h5 or .keras file.`,
    );
  }
}

function arraysOf(bytes: Uint8Array): readonly StoredArray[] {
  if (startsWith(bytes, HDF5_MARK)) return readHdf5(bytes);
  if (!startsWith(bytes, ZIP_MARK)) {
    // A .safetensors file has no mark of its own, but its header is JSON.
    if (bytes.length > 8 && bytes[8] !== "{".charCodeAt(0)) throw new Malformed("it is no weights file that Headlight knows");
    return readSafetensors(bytes).arrays;
  }
  const model = readZip(bytes, LIMIT).find((entry) => entry.name === "model.weights.h5");
  return model === undefined ? readNpz(bytes, LIMIT) : readHdf5(model.read());
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
