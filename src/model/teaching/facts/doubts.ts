import { freshWeights, shuffledTime, uniformMaps } from "../../attention/analysis/baselines";
import { occlusionAgreement, occlusionPoints, occludeSteps } from "../../attention/analysis/occlusion";
import { change, mixed, mixedMap, REST } from "../../attention/analysis/mixer";
import { headMap } from "../../attention/analysis/sample";
import type { AttentionRequest } from "../../attention/attention";
import type { Branch } from "../../attention/branch";
import type { Entry, FactSource } from "./entry";
import { freedomOf } from "./freedom";
import { lengthOf } from "./given";
import { isSmall, sharedPieces } from "./pieces";

/** What is drawn at random is drawn from it, so that a fact is the same each time. */
const SEED = 1;

/** Weights drawn from a seed with a fraction are those of no layer that a person draws. */
const OTHER_WEIGHTS = 0.75;

const heads = ({ attention }: FactSource) => Array.from({ length: attention.heads }, (_, head) => head);

const mapOf = (request: AttentionRequest, branch: Branch, head: number): Float32Array =>
  mixedMap(sharedPieces(request), branch, { short: REST, long: REST, causal: request.causal }, head);

/** What is left of the maps when their cause is taken away. NaN for large layers. */
export const DOUBTS = {
  /** The greatest change of any weight when the window's steps are shuffled, and the maps put back in order. */
  shuffled: { takes: ["branch"], value: (source, _, branch) => (isSmall(source.request) ? shuffled(source, branch) : NaN) },
  /** The part of the attention that lies elsewhere with other random weights, on average over heads. */
  fresh: { takes: ["branch"], value: (source, _, branch) => (isSmall(source.request) ? fresh(source, branch) : NaN) },
  /** How much Z changes when every row of a branch is made even: the length of the change, of that of Z. */
  evenChanges: { takes: ["branch"], value: (source, _, branch) => (isSmall(source.request) ? evenChanges(source, branch) : NaN) },
  /** Whether steps with more attention change Z more when they are covered by the window's mean: Spearman's rank correlation. */
  agreement: { takes: ["branch"], value: ({ request }, _, branch) => (isSmall(request) ? occlusionAgreement(occlusionPoints(occludeSteps(request, branch, "mean"), null)) : NaN) },
  /** How much of a row could lie elsewhere without any change of the output, 0 to 1; NaN where a window has several columns. */
  freedom: { takes: ["branch", "head", "step"], value: ({ attention, request }, [head = 0, query = 1], branch) => (isSmall(request) ? freedomOf({ attention, request, branch, head, query: query - 1 }) : NaN) },
} as const satisfies Record<string, Entry>;

function shuffled(source: FactSource, branch: Branch): number {
  const { attention, request } = source;
  const { steps } = attention;
  const { request: other, order } = shuffledTime(request, SEED);
  let most = 0;
  for (const head of heads(source)) {
    const [map, after] = [headMap(attention[branch].maps, head, steps), mapOf(other, branch, head)];
    for (let query = 0; query < steps; query++) {
      for (let key = 0; key < steps; key++) most = Math.max(most, Math.abs(map[order[query]! * steps + order[key]!]! - after[query * steps + key]!));
    }
  }
  return most;
}

function fresh(source: FactSource, branch: Branch): number {
  const { attention, request } = source;
  const other = freshWeights(request, OTHER_WEIGHTS);
  let moved = 0;
  for (const head of heads(source)) {
    const [map, after] = [headMap(attention[branch].maps, head, attention.steps), mapOf(other, branch, head)];
    for (let i = 0; i < map.length; i++) moved += Math.abs(map[i]! - after[i]!);
  }
  return moved / 2 / (attention.heads * attention.steps);
}

function evenChanges(source: FactSource, branch: Branch): number {
  const { attention, request } = source;
  const { steps } = attention;
  const even = uniformMaps(request, branch);
  const edits = heads(source).flatMap((head) => Array.from({ length: steps }, (_, query) => ({ head, query, weights: [...even.subarray(query * steps, (query + 1) * steps)] })));
  const { output } = mixed(attention, sharedPieces(request), { short: REST, long: REST, causal: request.causal, [branch]: { ...REST, edits } });
  return lengthOf(change(output!, attention.output)) / lengthOf(attention.output);
}
