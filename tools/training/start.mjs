import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { kernelFile } from "../kernels/build.mjs";
import { importSource } from "../kernels/importSource.mjs";

// Node 20 knows it, but leaves it off.
setFlagsFromString("--experimental-wasm-relaxed-simd");

/** Calls `work` with all of entry.ts and a running kernel, of the faster build unless another is named. */
export async function withTraining(work, build = "training/training.relaxed") {
  const folder = mkdtempSync(path.join(os.tmpdir(), "headlight-training-"));
  try {
    const training = await importSource(folder, path.join(import.meta.dirname, "entry.ts"));
    await work(training, await training.startTrainingInstance(readFileSync(kernelFile(build))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
