import { fitWeights } from "../../../../model/weights/fit";
import type { Candidate } from "../../../../model/weights/findLayers";
import { FILE_LIMITS } from "../spec";

/** A layer of a file, and why it cannot be taken here; null when it can. */
export interface Offer {
  readonly candidate: Candidate;
  readonly refusal: string | null;
}

/** How wide the layer's inputs are as things stand. */
export interface Widths {
  readonly shortWidth: number;
  readonly longWidth: number;
}

/** Each layer of a file held against the widths that the series and what comes before the layer give. */
export function offersOf(candidates: readonly Candidate[], widths: Widths): Offer[] {
  return candidates.map((candidate) => ({ candidate, refusal: refusalOf(candidate, widths) }));
}

function refusalOf({ shape, weights }: Candidate, { shortWidth, longWidth }: Widths): string | null {
  const { units, heads } = shape;
  if (units > FILE_LIMITS.units.max || heads > FILE_LIMITS.heads.max) {
    return (
      `This layer has ${units} units and ${heads} heads, and at most ${FILE_LIMITS.units.max} units and ` +
      `${FILE_LIMITS.heads.max} heads can be drawn here. Choose a smaller layer.`
    );
  }
  const fit = fitWeights(weights, { units, heads, shortWidth, longWidth });
  if (!fit.ok) return fit.error.message;
  const broken = weights.find(({ values }) => !areFinite(values));
  return broken === undefined
    ? null
    : `${broken.name} holds a value that is not a finite number, so no map can be computed. Save the weights of an earlier step of the training.`;
}

/** What is not finite is the only number that less itself is not zero; a plain loop, since there can be millions. */
function areFinite(values: Float32Array): boolean {
  let rest = 0;
  for (let i = 0; i < values.length; i++) rest += values[i]! - values[i]!;
  return rest === 0;
}
