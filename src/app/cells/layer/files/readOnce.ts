import type { Result } from "../../../../model/result";
import { readWeightFile } from "../../../../model/weights/filing/client";
import type { WeightFile } from "../../../../model/weights/weightFile";

/** Holds one entry at most, and that no longer than the file itself lies on the shelf. */
let last = new WeakMap<Blob, Promise<Result<WeightFile>>>();

/**
 * Reads a weights file. The document names a file only after it was read once, so the last reading is held for the
 * computation that follows; a page never holds more than one. A reading that failed is not held: the next may go well.
 */
export function readOnce(name: string, blob: Blob): Promise<Result<WeightFile>> {
  const known = last.get(blob);
  if (known !== undefined) return known;
  const read = readWeightFile(name, blob);
  last = new WeakMap([[blob, read]]);
  const forget = () => {
    if (last.get(blob) === read) last.delete(blob);
  };
  read.then(({ ok }) => ok || forget(), forget);
  return read;
}
