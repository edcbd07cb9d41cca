import { ok } from "../../result";
import { readWeights, writeWeights } from "../../weights/weightFile";
import type { Filing } from "./filing";

/** Files of `HierarchicalAttention`: those that the page reads and writes. */
export const attentionFiling: Filing = {
  write: writeWeights,
  async read(name, bytes) {
    const file = await readWeights(name, bytes);
    if (!file.ok) return file;
    return ok(
      file.value.candidates.map(({ path, shape: { units, heads }, weights }) => ({ path, params: { units, numHeads: heads }, weights })),
    );
  },
};
