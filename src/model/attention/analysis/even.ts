import type { AttentionRequest } from "../attention";
import type { Branch } from "../branch";
import { mayAttend, type StepMask } from "../pairs";

/**
 * What a head that looks at all steps alike puts into each cell of a map: one number where that is the same for all cells, else
 * `(T, columns)` with NaN where a query may not look.
 */
export type Even = number | Float32Array;

/** What of a layer and its window says which keys a query may look at. */
export interface Seen extends Pick<AttentionRequest, "steps" | "causal">, Readonly<Record<Branch, { readonly mask: StepMask }>> {}

/** Of a window without padding. */
export const seenWhole = ({ steps, causal }: Pick<Seen, "steps" | "causal">): Seen => ({ steps, causal, short: { mask: null }, long: { mask: null } });

/** What each mask came to last, and windows without one: rows, sums and frames of a drag ask for the same again. */
const kept = new WeakMap<object, Pick<Seen, "steps" | "causal"> & { readonly even: Even }>();
const NO_MASK = {};

/** Even attention of one branch: 1/T, or with a causal mask or padding 1 over the keys that a query may look at. Cost T² then, once. */
export function evenAttention({ steps, causal, ...branches }: Seen, branch: Branch): Even {
  const { mask } = branches[branch];
  const last = kept.get(mask ?? NO_MASK);
  if (last?.steps === steps && last.causal === causal) return last.even;
  const even = evenWith(mask, steps, causal);
  kept.set(mask ?? NO_MASK, { steps, causal, even });
  return even;
}

function evenWith(mask: StepMask, steps: number, causal: boolean): Even {
  if (!causal && (mask === null || mask.every((holds) => holds === 1))) return 1 / steps;
  const even = new Float32Array(steps * steps);
  for (let query = 0; query < steps; query++) {
    const row = even.subarray(query * steps, (query + 1) * steps);
    let keys = 0;
    for (let key = 0; key < steps; key++) if (mayAttend(mask, causal, query, key)) keys++;
    // A query that may look at nothing spreads over all, as in Keras.
    for (let key = 0; key < steps; key++) row[key] = keys === 0 ? 1 / steps : mayAttend(mask, causal, query, key) ? 1 / keys : NaN;
  }
  return even;
}

/** Every cell of even attention, `(T, T)`; 0 where a query may not look. */
export function evenCells(even: Even, steps: number): Float32Array {
  return typeof even === "number" ? new Float32Array(steps * steps).fill(even) : even.map((cell) => (cell > 0 ? cell : 0));
}

/** Both branches' even attention, cell by cell. A cell that only one of them may look at holds what that one puts there. */
export function evenSum(short: Even, long: Even): Even {
  if (typeof short === "number") return typeof long === "number" ? short + long : evenSum(new Float32Array(long.length).fill(short), long);
  if (typeof long === "number") return evenSum(short, new Float32Array(short.length).fill(long));
  return short.map((cell, i) => missingIfNone((cell > 0 ? cell : 0) + (long[i]! > 0 ? long[i]! : 0)));
}

/** `factor` times as much. */
export const evenTimes = (even: Even, factor: number): Even => (typeof even === "number" ? even * factor : even.map((cell) => cell * factor));

/** NaN for a cell that even attention leaves empty, since nothing may be looked at there. */
export const missingIfNone = (cell: number): number => (cell > 0 ? cell : NaN);
