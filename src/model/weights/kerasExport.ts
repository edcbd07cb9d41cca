import { zipSync } from "fflate";
import type { AttentionRequest, BranchInput } from "../attention/attention";
import { writeNpz } from "../files/writeNpz";
import { kerasScript } from "./kerasScript";
import { writeWeights } from "./weightFile";

/** The earliest date that a zip can carry, so that the same layer always makes the same file. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * "Export to Keras": a zip with the weights (`layer.weights.h5`, `layer.npz`), the inputs on show and the
 * `output` Z, `(B, T, U)`, that they gave (`arrays.npz`), and a script (`layer.py`) that rebuilds the layer
 * in plain Keras and checks itself against Z.
 */
export async function writeKerasExport(
  request: AttentionRequest,
  output: Float32Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const { batch, steps, units, weights } = request;
  const input = (name: string, { width, values, mask }: BranchInput) => [
    { name: `${name}_input`, shape: [batch, steps, width], values },
    ...(mask === null ? [] : [{ name: `${name}_mask`, shape: [batch, steps], values: Float32Array.from(mask) }]),
  ];
  const arrays = [
    ...input("short", request.short),
    ...input("long", request.long),
    { name: "output", shape: [batch, steps, units], values: output },
  ];
  const files = {
    "layer.py": new TextEncoder().encode(kerasScript(request)),
    "layer.weights.h5": await writeWeights("weights.h5", weights),
    "layer.npz": await writeWeights("npz", weights),
    "arrays.npz": await writeNpz(arrays),
  };
  return zipSync(files, { mtime: NO_DATE, level: 0 });
}
