import type { AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { branchArrays } from "./branchArrays";
import { foldBranch, foldedInput } from "./fold";
import { addScaled, dot, norm, product } from "./numbers";
import { holdsData, mayAttend, softmaxRow } from "./pairs";
import { piecesFrom, scoresOfHead, valuesOfHead, type HeadPieces } from "./pieces";
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
 * step's own: cost H·T²·(U + W), as for one forward pass, not for T of them.
 */
export function occludeSteps(request: AttentionRequest, branch: Branch, filling: Filling): Occlusion {
  expectOneSample(request);
  const { heads, units, weights, causal, steps } = request;
  const { width, values, mask } = request[branch];
  const folded = foldBranch(branchArrays(weights, branch), width, heads, units);
  const input = foldedInput(folded, values, width);
  const blank = foldedInput(folded, blankStep(request, branch, filling), width);
  const pieces = piecesFrom(folded, input, mask);
  const occluded = Array.from({ length: heads }, (_, head): OccludedHead => {
    const matrix = scoresOfHead(folded, head);
    const asQuery = product(blank, matrix, folded.width);
    const queries = product(input, matrix, folded.width);
    const score = (q: Float64Array, qAt: number, k: Float64Array, kAt: number) =>
      dot(q, qAt * folded.width, k, kAt * folded.width, folded.width);
    return {
      ...attend(pieces, head, causal),
      toBlank: Float64Array.from({ length: steps }, (_, q) => score(queries, q, blank, 0)),
      fromBlank: Float64Array.from({ length: steps }, (_, k) => score(asQuery, 0, input, k)),
      blankToBlank: score(asQuery, 0, blank, 0),
      blankValue: product(blank, valuesOfHead(folded, head), folded.width),
    };
  });

  const effects = new Float64Array(steps * steps).fill(NaN);
  const given = new Float64Array(steps * steps).fill(NaN);
  const change = new Float64Array(steps * units);
  for (let step = 0; step < steps; step++) {
    if (!holdsData(mask, step)) continue;
    change.fill(0);
    occluded.forEach((head, h) => addChange(change, head, h, step, pieces, causal));
    for (let query = 0; query < steps; query++) {
      if (!holdsData(mask, query)) continue;
      effects[step * steps + query] = norm(change, query * units, units);
      given[step * steps + query] = occluded.reduce((sum, { maps }) => sum + (maps[query * steps + step] as number), 0) / heads;
    }
  }
  return { steps, effects, weights: given };
}

/** A point for each step that holds data: seen from one query, or (null) on average over queries. */
export function occlusionPoints({ steps, effects, weights }: Occlusion, query: number | null): OcclusionPoint[] {
  const seen = (values: Float64Array, step: number) => {
    const row = values.subarray(step * steps, (step + 1) * steps);
    if (query !== null) return row[query] as number;
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

/** One head before, and what a blank step would score and give. */
interface OccludedHead {
  /** `(T, T)`, and the logarithm of each row's sum of exponentials. */
  readonly maps: Float64Array;
  readonly logSums: Float64Array;
  /** `(T, U)`: what each query gets. */
  readonly output: Float64Array;
  readonly toBlank: Float64Array;
  readonly fromBlank: Float64Array;
  readonly blankToBlank: number;
  readonly blankValue: Float64Array;
}

function attend({ steps, scores, projected, units, mask }: HeadPieces, head: number, causal: boolean) {
  const maps = new Float64Array(steps * steps);
  const logSums = new Float64Array(steps);
  for (let q = 0; q < steps; q++) {
    const row = maps.subarray(q * steps, (q + 1) * steps);
    logSums[q] = softmaxRow(scores, (head * steps + q) * steps, q, { mask, causal, temperature: 1 }, row);
  }
  const output = product(maps, projected.subarray(head * steps * units, (head + 1) * steps * units), steps);
  return { maps, logSums, output };
}

/** Adds the change of one head's output at every query when `step` goes blank. */
function addChange(change: Float64Array, head: OccludedHead, h: number, step: number, pieces: HeadPieces, causal: boolean) {
  const { steps, units, mask, projected } = pieces;
  const { output, blankValue } = head;
  const value = (h * steps + step) * units;
  const rowOf = (query: number) => change.subarray(query * units, (query + 1) * units);
  for (let query = 0; query < steps; query++) {
    if (query === step || !mayAttend(mask, causal, query, step)) continue;
    const old = head.maps[query * steps + step] as number;
    // Held below overflow: from there on the blank step takes all of the attention anyway.
    const fresh = Math.min(1e300, Math.exp((head.toBlank[query] as number) - (head.logSums[query] as number)));
    const total = 1 - old + fresh;
    if (total < 1e-6) {
      addRow(rowOf(query), head, h, step, query, pieces, causal);
      continue;
    }
    // O' − O = (old·(O − P[step]) + fresh·(P[blank] − O)) / (1 − old + fresh)
    const lost = old / total;
    const won = fresh / total;
    const at = query * units;
    for (let u = 0; u < units; u++) {
      const before = output[at + u] as number;
      const given = lost * (before - (projected[value + u] as number)) + won * ((blankValue[u] as number) - before);
      change[at + u] = (change[at + u] as number) + given;
    }
  }
  addRow(rowOf(step), head, h, step, step, pieces, causal);
}

/** The same for one query, by a softmax over its whole row: for the step itself, and where the short way loses digits. */
function addRow(
  into: Float64Array,
  head: OccludedHead,
  h: number,
  step: number,
  query: number,
  { steps, units, scores, projected, mask }: HeadPieces,
  causal: boolean,
) {
  const from = (h * steps + query) * steps;
  const row = query === step ? head.fromBlank.slice() : scores.slice(from, from + steps);
  row[step] = query === step ? head.blankToBlank : (head.toBlank[query] as number);
  softmaxRow(row.slice(), 0, query, { mask, causal, temperature: 1 }, row);
  for (let key = 0; key < steps; key++) {
    if (key === step) addScaled(into, head.blankValue, 0, row[key] as number);
    else addScaled(into, projected, (h * steps + key) * units, row[key] as number);
  }
  addScaled(into, head.output, query * units, -1);
}

function blankStep({ steps, ...request }: AttentionRequest, branch: Branch, filling: Filling): Float64Array {
  const { width, values, mask } = request[branch];
  const blank = new Float64Array(width);
  if (filling === "zero") return blank;
  let rows = 0;
  for (let t = 0; t < steps; t++) {
    if (!holdsData(mask, t)) continue;
    rows++;
    for (let d = 0; d < width; d++) blank[d] = (blank[d] as number) + (values[t * width + d] as number);
  }
  return rows === 0 ? blank : blank.map((sum) => sum / rows);
}
