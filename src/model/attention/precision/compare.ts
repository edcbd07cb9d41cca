import type { Attention, AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { difference, type LargestDifference } from "../difference";
import { referenceAttention } from "../reference";

/** How far what an engine computed is from the layer in double precision. */
export interface Precision {
  /** Z */
  readonly output: LargestDifference;
  /** Both branches' maps. */
  readonly maps: LargestDifference;
}

/** Numbers of a map, and multiplications, that a page may be asked to do over in double precision: about 100 MB and 5 s. */
const MOST_CELLS = 2 ** 22;
const MOST_WORK = 2 ** 29;

/** Whether a request is small enough to be computed over in double precision. */
export function isCheckable({ heads, steps, units, batch }: Pick<AttentionRequest, "heads" | "steps" | "units" | "batch">): boolean {
  const cells = batch * heads * steps * steps;
  return cells <= MOST_CELLS && cells * units <= MOST_WORK;
}

/** Computes the request in float64 and holds the engine's answer against it. Slow: for a worker. */
export const compareWithReference = (request: AttentionRequest, answer: Attention): Precision =>
  compareAttention(answer, referenceAttention(request));

/** Maps and Z, in whatever precision. */
type Numbers = Readonly<Record<Branch, { readonly maps: ArrayLike<number> }>> & { readonly output: ArrayLike<number> };

/** Holds an engine's answer against another way to compute the same. */
export function compareAttention({ short, long, output }: Numbers, reference: Numbers): Precision {
  return {
    output: difference([[output, reference.output]]),
    maps: difference([
      [short.maps, reference.short.maps],
      [long.maps, reference.long.maps],
    ]),
  };
}
