import { ok, problem, type Notice, type Result, type ProblemOf } from "../result";
import { rolesOf } from "./canonical";
import { layerShapeOf, type NoLayer } from "./fit";
import { weightShapes, type LayerShape, type LayerWeights } from "./names";
import { floatsOf, type StoredArray } from "./stored";
import { fromTorch } from "./torch";

declare module "../result" {
  interface Problems {
    /** An array of Python objects where weights are looked for. */
    "weights/pickle": { readonly array: string };
    /** Arrays that were stored in double precision. */
    "noticed/rounded": { readonly arrays: number };
    /** Arrays with values that are no numbers, or infinite, as a training leaves them whose loss was none any more; `name` is the first. */
    "noticed/not-finite": { readonly arrays: number; readonly name: string };
    /** Some of the arrays that were found instead, and how many more there are. */
    "weights/no-layer": { readonly found: readonly { readonly name: string; readonly shape: readonly number[] }[]; readonly more: number };
  }
}

/** One layer found in a file. */
export interface Candidate {
  /** Where it lies in the file; empty where the file holds the bare layer. */
  readonly path: string;
  readonly shape: LayerShape;
  readonly weights: LayerWeights;
}

export interface FoundLayers {
  /** In the order of the file; at least one. */
  readonly candidates: readonly Candidate[];
  /** What was changed on the way in and the person should know. */
  readonly notices: readonly Notice[];
}

/** More names than this say nothing more. */
const SHOWN_NAMES = 6;

/** What an optimizer keeps of each array has its name and shape, and is no weight. */
const OF_OPTIMIZER = /^optimizer(_weights)?[/.]/;

/**
 * Every layer among a file's arrays, told by its arrays' names. Only what belongs to a layer is copied.
 * @throws Malformed when an array of a layer does not hold floats
 */
export function findLayers(given: readonly StoredArray[]): Result<FoundLayers, ProblemOf<"weights/no-layer" | "weights/torch" | "weights/pickle"> | NoLayer> {
  const torch = fromTorch(given);
  if (!torch.ok) return torch;
  const { arrays, oneHead } = torch.value;
  const roles = rolesOf(arrays.filter(({ name }) => !OF_OPTIMIZER.test(name)));
  const layers = new Map<string, Map<string, StoredArray>>();
  for (const array of arrays) {
    const role = roles.get(array.name);
    if (role === undefined) continue;
    const layer = layers.get(role.layer) ?? new Map<string, StoredArray>();
    layers.set(role.layer, layer.set(role.weight, array));
  }

  const candidates: Candidate[] = [];
  const problems: NoLayer[] = [];
  const rounded: string[] = [];
  for (const [path, layer] of layers) {
    const shape = layerShapeOf(new Map([...layer].map(([name, array]) => [name, array.shape])));
    if (!shape.ok) {
      problems.push(shape.error);
      continue;
    }
    const used = weightShapes(shape.value).map((each) => ({ ...each, array: layer.get(each.name)! }));
    rounded.push(...used.filter(({ array }) => array.type === "float64").map(({ name }) => name));
    candidates.push({
      path,
      shape: shape.value,
      weights: used.map(({ name, shape: size, array }) => ({ name, shape: size, values: floatsOf(array) })),
    });
  }
  if (candidates.length > 0) return ok({ candidates, notices: [...roundingNotice(rounded), ...finiteNotice(candidates), ...oneHead.slice(0, 1).map((units): Notice => ({ kind: "noticed/torch-one-head", params: { units } }))] });
  const pickle = arrays.find(({ isPickle }) => isPickle === true);
  if (problems[0] === undefined && pickle !== undefined) return problem("weights/pickle", { array: pickle.name });
  const isTorch = problems[0] === undefined && arrays.some(({ name }) => /(^|[./])in_proj_weight$/.test(name));
  // An attention by itself, which is no layer.
  if (isTorch) return problem("weights/torch", { why: { missing: "short_term_attention.in_proj_weight" } });
  return problems[0] === undefined ? noLayer(arrays) : { ok: false, error: problems[0] };
}

function noLayer(arrays: readonly StoredArray[]) {
  const found = arrays.slice(0, SHOWN_NAMES).map(({ name, shape }) => ({ name, shape }));
  return problem("weights/no-layer", { found, more: arrays.length - found.length });
}

const roundingNotice = (names: readonly string[]): Notice[] => (names.length === 0 ? [] : [{ kind: "noticed/rounded", params: { arrays: names.length } }]);

function finiteNotice(candidates: readonly Candidate[]): Notice[] {
  const names = candidates.flatMap(({ weights }) => weights).filter(({ values }) => !values.every(Number.isFinite)).map(({ name }) => name);
  return names.length === 0 ? [] : [{ kind: "noticed/not-finite", params: { arrays: names.length, name: names[0]! } }];
}
