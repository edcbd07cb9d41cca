import { ok, type Result } from "../../result";
import type { WeightFile } from "../weightFile";

export type ReadWeights = (name: string, blob: Blob) => Promise<Result<WeightFile>>;

/** `read`, for each blob once: who asks while it is read, or while somebody still holds what was read, gets that. What failed is read anew. */
export function sharedReading(read: ReadWeights): ReadWeights {
  const underWay = new WeakMap<Blob, Promise<Result<WeightFile>>>();
  const done = new WeakMap<Blob, WeakRef<WeightFile>>();

  const readNow = async (name: string, blob: Blob) => {
    try {
      const result = await read(name, blob);
      if (result.ok) done.set(blob, new WeakRef(result.value));
      return result;
    } finally {
      underWay.delete(blob);
    }
  };
  return async (name, blob) => {
    const held = done.get(blob)?.deref();
    if (held !== undefined) return ok(held);
    const reading = underWay.get(blob) ?? readNow(name, blob);
    underWay.set(blob, reading);
    return reading;
  };
}
