import { askOnce } from "../../oneShot";
import type { AttentionRequest } from "../../attention/attention";
import type { Result } from "../../result";
import type { LayerWeights } from "../names";
import type { WeightFile, WeightFormat } from "../weightFile";
import type { FilingQuestion } from "./worker";

/**
 * `readWeights` off the page, where there are workers: a large file takes seconds.
 * @throws the signal's reason when that aborts
 */
export async function readWeightFile(name: string, blob: Blob, signal?: AbortSignal): Promise<Result<WeightFile>> {
  if (typeof Worker === "undefined") {
    const { readWeights } = await import("../weightFile");
    return readWeights(name, new Uint8Array(await blob.arrayBuffer()));
  }
  return ask({ ask: "read", name, blob }, signal);
}

/** `writeWeights` off the page. */
export const writeWeightFile = (format: WeightFormat, weights: LayerWeights) =>
  ask<Uint8Array<ArrayBuffer>>({ ask: "write", format, weights });

/** `writeKerasExport` off the page. */
export const writeKerasFile = (request: AttentionRequest, output: Float32Array) =>
  ask<Uint8Array<ArrayBuffer>>({ ask: "keras", request, output });

function ask<Answer>(question: FilingQuestion, signal?: AbortSignal): Promise<Answer> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "weights" });
  return askOnce<Answer>(worker, question, signal);
}
