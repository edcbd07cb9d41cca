import { piecesOf, type Pieces } from "../../attention/analysis/pieces";
import { valueNorms, type ValueNorms } from "../../attention/analysis/valueNorms";
import type { AttentionRequest } from "../../attention/attention";

/** By the request that they were made of, which is new with every computation. */
const made = new WeakMap<AttentionRequest, Pieces>();

/** The pieces of a pass, once for all facts about it. */
export function sharedPieces(request: AttentionRequest): Pieces {
  const known = made.get(request) ?? piecesOf(request);
  made.set(request, known);
  return known;
}

/** Multiplications that one fact may take: a fraction of what a person notices. */
const MOST = 2e7;

/** Whether a fact that runs the layer anew is asked of a layer small enough; NaN is its value otherwise. */
export const isSmall = ({ heads, steps, units, short, long }: AttentionRequest): boolean =>
  heads * (steps ** 2 * (Math.min(Math.max(short.width, long.width), units) + 2) + units ** 2 * 4) <= MOST;

/** By the request, as the pieces are. */
const norms = new WeakMap<AttentionRequest, ValueNorms>();

/** What each key has to give, once for all facts about a pass; null for large layers. */
export function sharedNorms(request: AttentionRequest): ValueNorms | null {
  const { heads, steps, units, short, long } = request;
  const width = Math.min(Math.max(short.width, long.width), units);
  if (2 * heads * width * units * (4 * units + width + steps) > MOST) return null;
  const known = norms.get(request) ?? valueNorms(request);
  norms.set(request, known);
  return known;
}
