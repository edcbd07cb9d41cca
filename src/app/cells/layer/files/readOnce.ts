import type { Result } from "../../../../model/result";
import { readWeightFile } from "../../../../model/weights/filing/client";
import type { WeightFile } from "../../../../model/weights/weightFile";

let last: { readonly blob: Blob; readonly read: Promise<Result<WeightFile>> } | null = null;

/**
 * Reads a weights file. The document names a file only after it was read once, so the last reading is held for the
 * computation that follows; a page never holds more than one. A reading that threw is not held.
 */
export function readOnce(name: string, blob: Blob): Promise<Result<WeightFile>> {
  if (last?.blob === blob) return last.read;
  const entry = { blob, read: readWeightFile(name, blob) };
  last = entry;
  entry.read.catch(() => {
    if (last === entry) last = null;
  });
  return entry.read;
}
