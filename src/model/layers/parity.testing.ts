import type { AttentionRequest, BranchInput } from "../attention/attention";
import type { Branch } from "../attention/branch";
import type { LayerWeights } from "../weights/names";
import { weightShapes } from "../weights/names";
import { readSafetensors } from "../weights/safetensors";
import { floatsOf, type StoredArray } from "../weights/stored";

/** One configuration that the real layer ran: what went in and what came out (`tools/keras/make_fixtures.py`). */
export interface ParityCase {
  readonly name: string;
  readonly request: AttentionRequest;
  /** By branch: maps `(B, H, T, T)` behind the output, and the output `(B, T, U)`. */
  readonly expected: Readonly<Record<Branch, { readonly maps: Float32Array; readonly output: Float32Array }>>;
  /** Z, `(B, T, U)` */
  readonly output: Float32Array;
  /** R of the scalar loss sum(Z · R), `(B, T, U)` */
  readonly lossSeed: Float32Array;
  /** The loss's gradient by each weight, in the order of the weights. */
  readonly gradients: LayerWeights;
}

/** One line of the fixture's list of cases, as `cases.py` writes it. */
interface CaseFacts {
  readonly name: string;
  readonly batch: number;
  readonly steps: number;
  readonly short_width: number;
  readonly long_width: number;
  readonly units: number;
  readonly heads: number;
  readonly causal: boolean;
}

/** The cases in the bytes of `fixtures/layer.safetensors`. */
export function readParityCases(bytes: Uint8Array): ParityCase[] {
  const { arrays, metadata } = readSafetensors(bytes);
  const byName = new Map(arrays.map((array) => [array.name, array]));
  const facts = JSON.parse(metadata["cases"] ?? "[]") as CaseFacts[];
  return facts.map((each) => readCase(each, byName));
}

function readCase(facts: CaseFacts, arrays: ReadonlyMap<string, StoredArray>): ParityCase {
  const { name, batch, steps, units, heads, causal } = facts;
  const stored = (key: string) => arrays.get(`${name}/${key}`);
  const floats = (key: string) => {
    const array = stored(key);
    if (array === undefined) throw new Error(`The fixture lacks ${name}/${key}.`);
    return floatsOf(array);
  };
  const input = (branch: Branch, width: number): BranchInput => ({
    width,
    values: floats(`${branch}_input`),
    mask: maskOf(stored(`${branch}_mask`)),
  });
  const shapes = weightShapes({ units, heads, shortWidth: facts.short_width, longWidth: facts.long_width });
  const layerArrays = (kind: "weights" | "gradients"): LayerWeights =>
    shapes.map((each) => ({ ...each, values: floats(`${kind}/${each.name}`) }));
  const result = (branch: Branch) => ({ maps: floats(`${branch}_maps`), output: floats(`${branch}_output`) });
  return {
    name,
    request: {
      units,
      heads,
      causal,
      weights: layerArrays("weights"),
      batch,
      steps,
      short: input("short", facts.short_width),
      long: input("long", facts.long_width),
    },
    expected: { short: result("short"), long: result("long") },
    output: floats("output"),
    lossSeed: floats("loss_seed"),
    gradients: layerArrays("gradients"),
  };
}

const maskOf = (array: StoredArray | undefined) => (array === undefined ? null : new Uint8Array(array.bytes));
