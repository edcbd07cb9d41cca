import { random } from "../../random";
import { initialiseWeights } from "../../weights/initialise";
import type { AttentionRequest, BranchInput } from "../attention";
import type { Branch } from "../branch";
import { mayAttend } from "../pairs";
import { extremes } from "../sum";
import { expectOneSample } from "./sample";

export interface Shuffled {
  readonly request: AttentionRequest;
  /** `(T,)`: step t now shows what was step `order[t]`, in both branches alike. */
  readonly order: Uint32Array;
}

/**
 * The request with what the steps of both branches hold in one random order; masks go along, and columns that say where a step is
 * stay. One sample. Cost T·D.
 */
export function shuffledTime(request: AttentionRequest, seed: number): Shuffled {
  expectOneSample(request);
  const order = shuffledOrder(request.steps, seed);
  const shuffle = ({ width, values, mask, place = 0 }: BranchInput): BranchInput => ({
    width,
    values: values.map((value, i) => (i % width < width - place ? values[order[Math.floor(i / width)]! * width + (i % width)]! : value)),
    mask: mask === null ? null : Uint8Array.from(order, (from) => mask[from]!),
  });
  return { request: { ...request, short: shuffle(request.short), long: shuffle(request.long) }, order };
}

/** The request with weights as a new layer of the same sizes would start with. */
export function freshWeights(request: AttentionRequest, seed: number): AttentionRequest {
  const { units, heads, short, long } = request;
  return {
    ...request,
    weights: initialiseWeights({ units, heads, shortWidth: short.width, longWidth: long.width }, seed),
  };
}

/** `(H, T, T)` of even weights over the keys that a query may look at; over all keys where it may look at none. Cost H·T². */
export function uniformMaps(request: AttentionRequest, branch: Branch): Float32Array {
  expectOneSample(request);
  const { heads, steps, causal } = request;
  const mask = request[branch].mask;
  const maps = new Float32Array(heads * steps * steps);
  for (let query = 0; query < steps; query++) {
    const row = Uint8Array.from({ length: steps }, (_, key) => (mayAttend(mask, causal, query, key) ? 1 : 0));
    const count = row.reduce((a, b) => a + b, 0);
    const weights = row.map((allowed) => (count === 0 ? 1 : allowed));
    const weight = 1 / (count === 0 ? steps : count);
    for (let key = 0; key < steps; key++) maps[query * steps + key] = weights[key]! * weight;
  }
  for (let h = 1; h < heads; h++) maps.copyWithin(h * steps * steps, 0, steps * steps);
  return maps;
}

/** `maps − baseline`, cell by cell, −1 to 1; every row of it adds up to 0. Fills `into`. */
export function differenceMaps(maps: Float32Array, baseline: Float32Array, into = new Float32Array(maps.length)): Float32Array {
  if (maps.length !== baseline.length) throw new RangeError(`Maps of ${maps.length} and ${baseline.length} cells.`);
  for (let i = 0; i < maps.length; i++) into[i] = maps[i]! - baseline[i]!;
  return into;
}

/** One cell of `differenceMaps`, to the last digit; NaN beyond the ends. */
export function differenceAt(maps: Float32Array, cell: number, baseline: Float32Array, baselineCell: number): number {
  return Math.fround((maps[cell] ?? NaN) - (baseline[baselineCell] ?? NaN));
}

/** The greatest distance from zero; 0 where there is no number. */
export function farthest(differences: Float32Array): number {
  const [low, high] = extremes(differences);
  return Math.max(-low, high, 0);
}

/** Fisher–Yates (Knuth 1969, algorithm 3.4.2P). */
function shuffledOrder(steps: number, seed: number): Uint32Array {
  const draw = random(seed);
  const order = Uint32Array.from({ length: steps }, (_, i) => i);
  for (let i = steps - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
