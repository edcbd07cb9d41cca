import type { Problem } from "../../../../model/result";
import { fitWeights } from "../../../../model/weights/fit";
import type { Candidate } from "../../../../model/weights/findLayers";
import { layerWords } from "../../../../words/en/layer";
import { FILE_LIMITS } from "../spec";

/** A layer of a file, and why it cannot be taken here; null when it can. */
export interface FileLayer {
  readonly candidate: Candidate;
  readonly refusal: string | Problem | null;
}

/** How wide the layer's inputs are as things stand. */
export interface Widths {
  readonly shortWidth: number;
  readonly longWidth: number;
}

/** Each layer of a file held against the widths that the series and what comes before the layer give. */
export function fileLayersOf(candidates: readonly Candidate[], widths: Widths): FileLayer[] {
  return candidates.map((candidate) => ({ candidate, refusal: refusalOf(candidate, widths) }));
}

function refusalOf({ shape, weights }: Candidate, { shortWidth, longWidth }: Widths): string | Problem | null {
  const { units, heads } = shape;
  if (units > FILE_LIMITS.units.max || heads > FILE_LIMITS.heads.max) {
    return layerWords.files.tooLarge({ units, heads }, { units: FILE_LIMITS.units.max, heads: FILE_LIMITS.heads.max });
  }
  const fit = fitWeights(weights, { units, heads, shortWidth, longWidth });
  if (!fit.ok) return fit.error;
  const broken = weights.find(({ values }) => !areFinite(values));
  return broken === undefined ? null : layerWords.files.notFinite(broken.name);
}

/** What is not finite is the only number that less itself is not zero; a plain loop, since there can be millions. */
function areFinite(values: Float32Array): boolean {
  let rest = 0;
  for (let i = 0; i < values.length; i++) rest += values[i]! - values[i]!;
  return rest === 0;
}
