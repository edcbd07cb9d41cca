import type { AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { addScaled, dot, norm, product } from "../matrices";
import { holdsData, mayAttend, softmaxRow } from "../pairs";
import { addInputs, branchPieces, foldedInput, givenBy, scoresOfHead, scoresOfKey, scoresOfQuery, type HeadPieces } from "./pieces";
import { rankCorrelation } from "./rankCorrelation";
import { expectOneSample } from "./sample";

/** What an occluded step shows instead: each column's mean over the window, or zeros. */
export type Filling = "mean" | "zero";

/** What occluding each step of one branch does, beside the attention it got. `[step, query]`, both `(T, T)`. */
export interface Occlusion {
  readonly steps: number;
  /** ‖ΔZ[query]‖ when the step is occluded; NaN where either is padding. */
  readonly effects: Float64Array;
  /** The weight that the query gave to the step, mean over heads. */
  readonly weights: Float64Array;
}

export interface OcclusionPoint {
  readonly step: number;
  readonly weight: number;
  readonly effect: number;
}

/**
 * Occludes every step of one branch's input in turn and measures the change of Z, in float64. One sample.
 * Changing one step changes one score and one value of every other query, so no softmax is done anew but the
 * step's own: cost H·T²·(U + W), as for one forward pass, not for T of them; memory 2·T² numbers and H·T·U.
 */
export function occludeSteps(request: AttentionRequest, branch: Branch, filling: Filling): Occlusion {
  expectOneSample(request);
  const { heads, units, causal, steps } = request;
  const pieces = branchPieces(request, branch);
  const { mask, folded } = pieces;
  const blank = foldedInput(folded, blankStep(request, branch, filling));
  const occluded = Array.from({ length: heads }, (_, head) => occludedHead(pieces, head, causal, blank));

  const effects = new Float64Array(steps * steps).fill(NaN);
  const given = new Float64Array(steps * steps).fill(NaN);
  const change = new Float64Array(steps * units);
  const weights = new Float64Array(steps);
  for (let step = 0; step < steps; step++) {
    if (!holdsData(mask, step)) continue;
    change.fill(0);
    weights.fill(0);
    for (const head of occluded) addChange(change, weights, head, step, pieces, causal);
    for (let query = 0; query < steps; query++) {
      if (!holdsData(mask, query)) continue;
      effects[step * steps + query] = norm(change, query * units, units);
      given[step * steps + query] = weights[query]! / heads;
    }
  }
  return { steps, effects, weights: given };
}

/** A point for each step that holds data: seen from one query, or (null) on average over queries. */
export function occlusionPoints({ steps, effects, weights }: Occlusion, query: number | null): OcclusionPoint[] {
  const seen = (values: Float64Array, step: number) => {
    const row = values.subarray(step * steps, (step + 1) * steps);
    if (query !== null) return row[query]!;
    const present = row.filter((value) => !Number.isNaN(value));
    return present.reduce((a, b) => a + b, 0) / present.length;
  };
  return Array.from({ length: steps }, (_, step) => ({ step, weight: seen(weights, step), effect: seen(effects, step) })).filter(
    ({ effect }) => !Number.isNaN(effect),
  );
}

/** Whether steps with more attention have more effect: the rank correlation of the points. */
export function occlusionAgreement(points: readonly OcclusionPoint[]): number {
  return rankCorrelation(
    Float64Array.from(points, ({ weight }) => weight),
    Float64Array.from(points, ({ effect }) => effect),
  );
}

/** One head before, and what a blank step would score and give. Its map is not kept: a column of it is made anew from the scores. */
interface OccludedHead {
  readonly head: number;
  /** `(T,)`: the logarithm of each row's sum of exponentials. */
  readonly logSums: Float64Array;
  /** `(T, U)`: what each query gets. */
  readonly output: Float64Array;
  /** `(T,)`: the scores of each query with the blank step, and of the blank step with each key. */
  readonly toBlank: Float64Array;
  readonly fromBlank: Float64Array;
  readonly blankToBlank: number;
  /** `(W,)`, and what it gives, `(U,)`. */
  readonly blank: Float64Array;
  readonly blankValue: Float64Array;
}

function occludedHead(pieces: HeadPieces, head: number, causal: boolean, blank: Float64Array): OccludedHead {
  const { steps, mask, width, input } = pieces;
  const row = new Float64Array(steps);
  const logSums = new Float64Array(steps);
  const mixed = new Float64Array(steps * width);
  for (let query = 0; query < steps; query++) {
    scoresOfQuery(pieces, head, query, row);
    logSums[query] = softmaxRow(row, 0, query, { mask, causal, temperature: 1 }, row);
    addInputs(mixed.subarray(query * width, (query + 1) * width), pieces, row);
  }
  const toBlank = new Float64Array(steps);
  scoresOfKey(pieces, head, blank, toBlank);
  const asQuery = product(blank, scoresOfHead(pieces, head), width);
  const fromBlank = Float64Array.from({ length: steps }, (_, key) => dot(asQuery, 0, input, key * width, width - 1));
  const blankToBlank = dot(asQuery, 0, blank, 0, width - 1);
  const blankValue = givenBy(pieces, head, blank);
  return { head, logSums, output: givenBy(pieces, head, mixed), toBlank, fromBlank, blankToBlank, blank, blankValue };
}

/** Adds the change of one head's output at every query when `step` goes blank, and to `weights` what each query gave to it. */
function addChange(change: Float64Array, weights: Float64Array, head: OccludedHead, step: number, pieces: HeadPieces, causal: boolean) {
  const { steps, units, mask, input, width } = pieces;
  const { output, blankValue, logSums, toBlank } = head;
  const key = input.subarray(step * width, (step + 1) * width);
  const value = givenBy(pieces, head.head, key);
  const scores = new Float64Array(steps);
  scoresOfKey(pieces, head.head, key, scores);
  const rowOf = (query: number) => change.subarray(query * units, (query + 1) * units);
  for (let query = 0; query < steps; query++) {
    if (!mayAttend(mask, causal, query, step)) continue;
    const old = Math.exp(scores[query]! - logSums[query]!);
    weights[query] = weights[query]! + old;
    if (query === step) continue;
    // Held below overflow: from there on the blank step takes all of the attention anyway.
    const fresh = Math.min(1e300, Math.exp(toBlank[query]! - logSums[query]!));
    const total = 1 - old + fresh;
    if (total < 1e-6) {
      addRow(rowOf(query), head, step, query, pieces, causal);
      continue;
    }
    // O′ − O = (old·(O − P[step]) + fresh·(P[blank] − O)) / (1 − old + fresh)
    const lost = old / total;
    const won = fresh / total;
    const at = query * units;
    for (let u = 0; u < units; u++) {
      const before = output[at + u]!;
      const given = lost * (before - value[u]!) + won * (blankValue[u]! - before);
      change[at + u] = change[at + u]! + given;
    }
  }
  addRow(rowOf(step), head, step, step, pieces, causal);
}

/** The same for one query, by a softmax over its whole row: for the step itself, and where the short way loses digits. */
function addRow(into: Float64Array, head: OccludedHead, step: number, query: number, pieces: HeadPieces, causal: boolean) {
  const { steps, mask, width } = pieces;
  const row = new Float64Array(steps);
  if (query === step) row.set(head.fromBlank);
  else scoresOfQuery(pieces, head.head, query, row);
  row[step] = query === step ? head.blankToBlank : head.toBlank[query]!;
  softmaxRow(row, 0, query, { mask, causal, temperature: 1 }, row);
  const mixed = new Float64Array(width);
  addScaled(mixed, head.blank, 0, row[step]);
  row[step] = 0;
  addInputs(mixed, pieces, row);
  addScaled(into, givenBy(pieces, head.head, mixed), 0, 1);
  addScaled(into, head.output, query * into.length, -1);
}

function blankStep({ steps, ...request }: AttentionRequest, branch: Branch, filling: Filling): Float64Array {
  const { width, values, mask } = request[branch];
  const blank = new Float64Array(width);
  if (filling === "zero") return blank;
  let rows = 0;
  for (let t = 0; t < steps; t++) {
    if (!holdsData(mask, t)) continue;
    rows++;
    for (let d = 0; d < width; d++) blank[d] = blank[d]! + values[t * width + d]!;
  }
  return rows === 0 ? blank : blank.map((sum) => sum / rows);
}
