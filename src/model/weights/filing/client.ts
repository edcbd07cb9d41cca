import { askOnce } from "../../oneShot";
import { readBytes } from "../../files/readBytes";
import type { AttentionRequest } from "../../attention/attention";
import type { Result } from "../../result";
import type { LayerWeights } from "../names";
import type { WeightFormat } from "../formats";
import type { WeightFile } from "../weightFile";
import type { FilingQuestion } from "./worker";

/**
 * `readWeights` off the page, where there are workers: a large file takes seconds. One more problem is `unreadable`.
 * @throws the signal's reason when that aborts
 */
export async function readWeightFile(name: string, blob: Blob, signal?: AbortSignal): Promise<Result<WeightFile>> {
  // Read here: WebKit's workers cannot read a Blob where the page was opened from a disk. The bytes are moved, not copied.
  const bytes = await readBytes(name, blob);
  if (!bytes.ok) return bytes;
  if (typeof Worker === "undefined") {
    const { readWeights } = await import("../weightFile");
    return readWeights(name, bytes.value);
  }
  return ask({ ask: "read", name, bytes: bytes.value }, signal, [bytes.value.buffer]);
}

/** `writeWeights` off the page. */
export const writeWeightFile = (format: WeightFormat, weights: LayerWeights) =>
  ask<Uint8Array<ArrayBuffer>>({ ask: "write", format, weights });

/** `writeKerasExport` off the page. */
export const writeKerasFile = (request: AttentionRequest, output: Float32Array) =>
  ask<Uint8Array<ArrayBuffer>>({ ask: "keras", request, output });

function ask<Answer>(question: FilingQuestion, signal?: AbortSignal, transfer?: Transferable[]): Promise<Answer> {
  return askOnce<Answer>(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "weights" }), question, signal, transfer);
}
