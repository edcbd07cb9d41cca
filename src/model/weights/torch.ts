import { littleEndian } from "../files/floats";
import { fail, ok, problem, type Result, type ProblemOf } from "../result";
import { floatsOf, type StoredArray } from "./stored";

declare module "../result" {
  interface Problems {
    /** Weights as PyTorch lays them out, which make no layer: an array that is missing, or the widths of its heads. */
    "weights/torch": { readonly why: { readonly missing: string } | { readonly name: string; readonly rows: number; readonly width: number } };
    /** PyTorch does not say how many heads there are; they were read as one. */
    "noticed/torch-one-head": { readonly units: number };
  }
}

const BRANCH = /^(?<before>.*?)(?<branch>short|long)_term_attention[./]in_proj_weight$/;
const PARTS = ["query", "key", "value"] as const;

/** Arrays with those of `torch.nn.MultiheadAttention` and `torch.nn.Linear` as Keras lays them out; what is none of them as it is. */
export interface FromTorch {
  readonly arrays: readonly StoredArray[];
  /** Units of attentions whose heads are as wide as all of it, as they are where PyTorch had one head: it does not say. */
  readonly oneHead: readonly number[];
}

/**
 * Takes `in_proj_weight` (3 · heads · units, units) apart into heads: each of the layer's is as wide as its units, so that
 * `in_proj` has three times as many rows for each head. Linear maps are turned: PyTorch has outputs first.
 * @throws Malformed where an array holds no floats
 */
export function fromTorch(arrays: readonly StoredArray[]): Result<FromTorch, ProblemOf<"weights/torch">> {
  const named = new Map(arrays.map((array) => [array.name, array]));
  const made: StoredArray[] = [];
  const oneHead: number[] = [];
  for (const { name } of arrays) {
    const groups = BRANCH.exec(name)?.groups;
    if (groups === undefined) continue;
    const layer = `${groups["before"]}${groups["branch"]}_term_`;
    const dot = name.includes("/") ? "/" : ".";
    const get = (rest: string): StoredArray => {
      const array = named.get(`${layer}${rest.replaceAll(".", dot)}`);
      if (array === undefined) throw new Missing(`${layer}${rest}`);
      return array;
    };
    try {
      const [projection, bias] = [get("attention.in_proj_weight"), get("attention.in_proj_bias")];
      const [rows = 0, units = 0] = projection.shape;
      const heads = rows / (3 * units);
      if (!Number.isInteger(heads) || heads < 1 || bias.shape[0] !== rows) return problem("weights/torch", { why: { name, rows, width: units } });
      if (heads === 1) oneHead.push(units);
      made.push(...attention(`${layer}attention`, { projection, bias, out: get("attention.out_proj.weight"), outBias: get("attention.out_proj.bias"), units, heads }));
      const dense = get("dense.weight");
      made.push(stored(`${layer}dense/kernel`, dense.shape.toReversed(), turned(dense)), { ...get("dense.bias"), name: `${layer}dense/bias` });
    } catch (error) {
      if (error instanceof Missing) return fail({ kind: "weights/torch", params: { why: { missing: error.message } } });
      throw error;
    }
  }
  return ok({ arrays: [...arrays, ...made], oneHead });
}

class Missing extends Error {}

interface Attention {
  readonly projection: StoredArray;
  readonly bias: StoredArray;
  readonly out: StoredArray;
  readonly outBias: StoredArray;
  readonly units: number;
  readonly heads: number;
}

/** Row `heads · units` of each part is head by head, which is the order of Keras' last two axes. */
function attention(name: string, { projection, bias, out, outBias, units, heads }: Attention): StoredArray[] {
  const [weights, offsets] = [floatsOf(projection), floatsOf(bias)];
  const rows = heads * units;
  const inward = PARTS.flatMap((part, i) => {
    const kernel = new Float32Array(units * rows);
    for (let row = 0; row < rows; row++) for (let from = 0; from < units; from++) kernel[from * rows + row] = weights[(i * rows + row) * units + from]!;
    return [
      stored(`${name}/${part}/kernel`, [units, heads, units], kernel),
      stored(`${name}/${part}/bias`, [heads, units], offsets.slice(i * rows, (i + 1) * rows)),
    ];
  });
  // One that fits nothing keeps its own shape, so that it is refused by its name.
  const fits = out.shape.length === 2 && out.shape[0] === units && out.shape[1] === rows;
  return [...inward, stored(`${name}/attention_output/kernel`, fits ? [heads, units, units] : out.shape.toReversed(), turned(out)), { ...outBias, name: `${name}/attention_output/bias` }];
}

function turned(array: StoredArray): Float32Array {
  const [rows = 0, width = 0] = array.shape;
  const values = floatsOf(array);
  return Float32Array.from(values, (_, i) => values[(i % rows) * width + Math.floor(i / rows)]!);
}

const stored = (name: string, shape: readonly number[], values: Float32Array): StoredArray => ({ name, shape, type: "float32", bytes: littleEndian(values) });
