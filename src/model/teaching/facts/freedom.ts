import type { Attention, AttentionRequest } from "../../attention/attention";
import type { Branch } from "../../attention/branch";
import { headMap } from "../../attention/analysis/sample";
import { mayAttend } from "../../attention/pairs";

/**
 * The row, other than a query's own, that lies elsewhere as far as can be and yet gives the same output, `(T,)`. What a head gives is
 * made of the mean of its inputs by their weights, so any row with the same mean will do. The farthest of them lies on two keys at
 * most: rows with a given mean are a polytope whose corners do, and the distance is greatest in a corner. Null where the window has
 * more than one column, whose corners are many. `query` from 0. Cost T².
 */
export function otherRow({ attention, request, branch, head, query }: RowAsked): Float64Array | null {
  const { width, values, mask } = request[branch];
  if (width !== 1) return null;
  const { steps } = attention;
  const row = rowOf({ attention, request, branch, head, query });
  const keys = Array.from({ length: steps }, (_, key) => key).filter((key) => mayAttend(mask, request.causal, query, key));
  const mean = keys.reduce((sum, key) => sum + row[key]! * values[key]!, 0);
  let farthest: Float64Array | null = null;
  let least = Infinity;
  for (const low of keys) {
    for (const high of keys) {
      const gap = values[high]! - values[low]!;
      if (!(values[low]! <= mean && mean <= values[high]! && gap > 0)) continue;
      const onHigh = (mean - values[low]!) / gap;
      const kept = Math.min(onHigh, row[high]!) + Math.min(1 - onHigh, row[low]!);
      if (kept >= least) continue;
      least = kept;
      farthest = new Float64Array(steps);
      farthest[low] = 1 - onHigh;
      farthest[high] = onHigh;
    }
  }
  return farthest;
}

/** How much of a row lies elsewhere in that other one, 0 to 1; NaN where there is none. */
export function freedomOf(asked: RowAsked): number {
  const other = otherRow(asked);
  if (other === null) return NaN;
  const row = rowOf(asked);
  return 1 - other.reduce((sum, weight, key) => sum + Math.min(weight, row[key]!), 0);
}

export interface RowAsked {
  readonly attention: Attention;
  readonly request: AttentionRequest;
  readonly branch: Branch;
  readonly head: number;
  readonly query: number;
}

const rowOf = ({ attention, branch, head, query }: RowAsked): Float32Array =>
  headMap(attention[branch].maps, head, attention.steps).subarray(query * attention.steps, (query + 1) * attention.steps);
