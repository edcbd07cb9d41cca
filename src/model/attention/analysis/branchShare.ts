import type { Attention } from "../attention";
import { dot, norm } from "../matrices";
import { expectOneSample } from "./sample";

/** How the two branches' outputs stand to each other at one step. */
export type Relation = "reinforce" | "apart" | "cancel";

/** What each branch brings to Z at one step; its output bias counts as its own. */
export interface BranchShare {
  /** Lengths of the short output, the long output and Z, which is their sum. */
  readonly short: number;
  readonly long: number;
  readonly output: number;
  /** Cosine between the two outputs, −1 to 1; NaN when one of them is zero. */
  readonly cosine: number;
  readonly relation: Relation;
  /**
   * The part of ‖Z‖² that each branch brings: its output projected on Z. They add up to 1; one is below 0 where that
   * branch pulls against the result. NaN when Z is zero.
   */
  readonly shortPart: number;
  readonly longPart: number;
}

/** The exact share of each branch in Z for every step of one sample. Cost T·U. */
export function branchShares(attention: Attention): BranchShare[] {
  expectOneSample(attention);
  return Array.from({ length: attention.steps }, (_, step) => branchShareAt(attention, step));
}

function branchShareAt({ short, long, units }: Attention, step: number): BranchShare {
  const s = new Float64Array(short.output.subarray(step * units, (step + 1) * units));
  const l = new Float64Array(long.output.subarray(step * units, (step + 1) * units));
  const shortNorm = norm(s, 0, units);
  const longNorm = norm(l, 0, units);
  // Z as the exact sum of the two: the parts add up to 1 without the rounding of float32.
  const z = s.map((value, u) => value + l[u]!);
  const squared = dot(z, 0, z, 0, units);
  const cosine = dot(s, 0, l, 0, units) / (shortNorm * longNorm);
  return {
    short: shortNorm,
    long: longNorm,
    output: Math.sqrt(squared),
    cosine: Math.max(-1, Math.min(1, cosine)),
    relation: relationOf(cosine, units),
    shortPart: dot(s, 0, z, 0, units) / squared,
    longPart: dot(l, 0, z, 0, units) / squared,
  };
}

/**
 * Two unrelated directions in U dimensions have a cosine of 0 on average, with a spread of 1/√U. Only what
 * is more than two spreads (one half at most) from 0 is called a relation.
 */
export function relationOf(cosine: number, units: number): Relation {
  const chance = Math.min(0.5, 2 / Math.sqrt(units));
  if (cosine > chance) return "reinforce";
  return cosine < -chance ? "cancel" : "apart";
}
