import type { ZipEntry } from "../files/zip";

/** Formats of weights that are known but not read here. */
export type ForeignWeights = "pickle" | "torch" | "onnx" | "tensorflow-checkpoint" | "saved-model" | "tflite" | "gguf" | "msgpack" | "tfjs" | "safetensors-index" | "safetensors-part" | "npy" | "lfs" | "html";

/** The letters of the first bytes; those that are none are points. */
const lettersOf = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 512).map((byte) => (byte === 10 || (byte >= 32 && byte < 127) ? byte : 46)));

const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);
const within = (byte: number | undefined, least: number, most: number) => byte !== undefined && byte >= least && byte <= most;

/** How files of each begin. */
const BEGINNINGS: readonly (readonly [ForeignWeights, (bytes: Uint8Array, letters: string) => boolean])[] = [
  // The number that PyTorch began with before 1.6, as a pickle of its own.
  ["torch", (bytes) => begins(bytes, [0x80, 2, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9])],
  ["pickle", (bytes, letters) => (bytes[0] === 0x80 && within(bytes[1], 2, 5)) || /^\([dl]p\d+\n|^c[\w.]+\n\w+\n/.test(letters)],
  ["npy", (bytes, letters) => bytes[0] === 0x93 && letters.startsWith(".NUMPY")],
  ["gguf", (_, letters) => letters.startsWith("GGUF.")],
  ["tflite", (_, letters) => letters.startsWith("TFL3", 4)],
  ["lfs", (_, letters) => /^version https:\/\/git-lfs[.]/.test(letters)],
  ["html", (_, letters) => /^\s*<(!doctype|html)/i.test(letters)],
  ["tfjs", (_, letters) => /^\s*\{[^]*"(modelTopology|weightsManifest)"/.test(letters)],
  ["safetensors-index", (_, letters) => /^\s*\{[^]*"weight_map"\s*:/.test(letters)],
  ["tensorflow-checkpoint", (_, letters) => letters.startsWith("model_checkpoint_path:")],
  // Fields of Protocol Buffers: the version of the format, and who wrote it or what is in it.
  ["saved-model", (bytes, letters) => begins(bytes, [8, 1, 0x12]) && /\bserve\b|saved_model|NoOp|VarHandleOp/.test(letters)],
  ["onnx", (bytes, letters) => bytes[0] === 8 && within(bytes[1], 3, 32) && (bytes[2] === 0x12 || /pytorch|tf2onnx|keras|onnx/.test(letters))],
  ["msgpack", (bytes, letters) => within(bytes[0], 0x81, 0x8f) && within(bytes[1], 0xa1, 0xbf) && /^\.\.[a-z_]{2,}\./.test(letters)],
];
/** What a table of TensorFlow ends with. */
const TABLE_END = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb] as const;

/** The format that a file without a mark that is known is of, by its bytes, else by its name; null where nothing tells. */
export function foreignWeights(name: string, bytes: Uint8Array): ForeignWeights | null {
  if (TABLE_END.every((byte, i) => bytes[bytes.length - TABLE_END.length + i] === byte) || /\.data-\d{5}-of-\d{5}$/.test(name)) return "tensorflow-checkpoint";
  const letters = lettersOf(bytes);
  return BEGINNINGS.find(([, isOne]) => isOne(bytes, letters))?.[0] ?? null;
}

/** The same for a file without a layer, which may be one of several that hold the arrays of a model; by its name. */
export const foreignPart = (name: string): ForeignWeights | null => (/-\d{5}-of-(?!00001)\d{5}\.safetensors$/.test(name) ? "safetensors-part" : null);

/** The same for a zip, by what it holds. */
export function foreignArchive(entries: readonly Pick<ZipEntry, "name">[]): ForeignWeights | null {
  const holds = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (holds(/(^|\/)data\.pkl$/)) return "torch";
  if (holds(/(^|\/)saved_model\.pb$/)) return "saved-model";
  return holds(/\.data-\d{5}-of-\d{5}$/) ? "tensorflow-checkpoint" : null;
}
