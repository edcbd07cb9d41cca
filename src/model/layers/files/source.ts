import type { io } from "@tensorflow/tfjs-core";
import { readAt } from "./disk";
import { isWeightsFile } from "./filing";

/** A file by its name or address, or what is in it. */
export type FileSource = string | Uint8Array | ArrayBuffer | Blob;

/** The file that is meant, with a name for messages; null where it is none, but a place of TensorFlow.js, unless it is `surely` a file. */
export async function fileOf(from: FileSource | io.IOHandler, surely = false): Promise<{ name: string; bytes: Uint8Array } | null> {
  if (typeof from === "string") return surely || isWeightsFile(from) ? { name: from, bytes: await readAt(from) } : null;
  if (from instanceof Blob) {
    return { name: "name" in from ? String(from.name) : "given", bytes: new Uint8Array(await from.arrayBuffer()) };
  }
  if (from instanceof ArrayBuffer) return { name: "given", bytes: new Uint8Array(from) };
  return from instanceof Uint8Array ? { name: "given", bytes: from } : null;
}
