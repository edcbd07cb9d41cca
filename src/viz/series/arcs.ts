import type { BranchWindow, Windows } from "../../model/series/windows";
import type { Keys } from "../pointing/light";

/** A key step as it is lit on the series: where it lies (ms or samples), and how strongly (0 to 1). */
export interface LitStep {
  readonly key: number;
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

/** Below this strength an arc would be too faint to see. */
const FAINT = 0.02;

/**
 * The steps that a row lights, the faintest first, so that the strongest are drawn on top. Strengths beyond 0 and 1 are cut off, and
 * what is missing (NaN) is dark; `spacing` is how long a single sample lasts.
 */
export function litSteps(
  strengths: readonly number[],
  { from, to }: Pick<BranchWindow, "from" | "to">,
  spacing: number,
): LitStep[] {
  const lit: LitStep[] = [];
  strengths.forEach((place, key) => {
    const strength = Math.min(1, place);
    if (strength >= FAINT && Number.isFinite(from[key])) {
      lit.push({ key, from: from[key]! - spacing / 2, to: to[key]! + spacing / 2, strength });
    }
  });
  return lit.toSorted((a, b) => a.strength - b.strength);
}

/** The middle of a step; NaN for padding. */
export const middleOf = ({ from, to }: Pick<BranchWindow, "from" | "to">, step: number): number => (from[step]! + to[step]!) / 2;

/** The step of a window that covers a moment, half a sample to either side included; null where there is none. */
export function stepCovering({ from, to }: Pick<BranchWindow, "from" | "to">, moment: number, spacing: number): number | null {
  const found = from.findIndex((start, i) => moment >= start - spacing / 2 && moment <= to[i]! + spacing / 2);
  return found < 0 ? null : found;
}

/** The step of each window that covers a moment of the series. */
export function keysAtMoment({ short, long }: Windows, moment: number): Keys {
  const spacing = (short.from.at(-1) ?? 0) - (short.from.at(-2) ?? short.from.at(-1) ?? 0);
  return { short: stepCovering(short, moment, spacing), long: stepCovering(long, moment, spacing) };
}
