import { written } from "../../../words/numbers";
import type { BranchShare } from "../../../model/attention/analysis/branchShare";
import type { LagPeak } from "../../../model/attention/analysis/lag";
import type { HeadMeasures } from "../../../model/attention/analysis/measures";
import type { Branch } from "../../../model/attention/branch";
import type { AxisKind } from "../../../model/series/series";
import { durationInWords } from "../../../words/durations";
import { measuresWords } from "../../../words/en/measures";
import { speechWords } from "../../../words/en/speech";

/** What is known of a head when it is put into words. */
export interface HeadPortrait {
  readonly branch: Branch;
  /** From 0, as everywhere. */
  readonly head: number;
  readonly measures: HeadMeasures;
  /** Where its weight lies most steadily; null when no query holds data. */
  readonly strongest: LagPeak | null;
  /** How long one step of the branch is, ms or samples. */
  readonly stepLength: number;
  readonly axis: AxisKind;
}

/** From this evenness on a head is said to look at everything alike. */
const EVEN = 0.97;
/** From this mean weight on a single lag, a head is said to look there sharply, or loosely. */
const SHARP = 0.5;
const LOOSE = 0.2;

/** One sentence on where a head looks: "Head 2 of the short branch looks 24 hours back, sharply: it gives 83% of its attention there." */
export const headInWords = (portrait: HeadPortrait): string => speechWords.head[portrait.branch](portrait.head, lookInWords(portrait));

/** The same beside the head's name: "Looks 24 hours back, sharply: it gives 83% of its attention there." */
export const headAlone = (portrait: HeadPortrait): string => speechWords.alone(lookInWords(portrait));

/** Whether a head prefers nothing that would be worth a word. */
export const looksEven = ({ measures, strongest }: Pick<HeadPortrait, "measures" | "strongest">): boolean => strongest !== null && measures.evenness >= EVEN;

/** One sentence on all heads of a branch that look at everything alike, so that it is not said of each; null where fewer than two do. */
export const evenHeadsInWords = (branch: Branch, heads: readonly number[]): string | null => (heads.length < 2 ? null : speechWords.allEven[branch](heads));

function lookInWords(portrait: HeadPortrait): string {
  const { measures, strongest, stepLength, axis } = portrait;
  if (strongest === null) return speechWords.noData;
  if (looksEven(portrait)) return speechWords.even;
  const { lag, weight } = strongest;
  if (weight >= LOOSE) return speechWords[weight >= SHARP ? "sharply" : "loosely"](placeInWords(lag * stepLength, axis), weight);
  const mean = isNeither(measures.lookBack, stepLength) ? measuresWords.values.neither : placeInWords(measures.lookBack, axis);
  const spread = durationInWords(measures.lookBackSpread, axis);
  return speechWords[measures.sharpness >= SHARP ? "picksOut" : "spreads"](mean, spread);
}

/** One sentence on what the branches bring to Z at one step. */
export function branchShareInWords({ relation, cosine, shortPart, longPart }: BranchShare): string {
  const words = speechWords.shares;
  if (Number.isNaN(shortPart)) return words.nothing;
  // + 0 makes a rounded -0 plain 0.
  const angle = Number.isNaN(cosine) ? "" : words.cosine(written((Number(cosine.toFixed(2)) + 0).toFixed(2)));
  return words[relation](angle, words.parts(shortPart, longPart));
}

/** Whether a mean look-back is none: less than a twentieth of a step of its branch (both ms or samples). */
export const isNeither = (lookBack: number, step: number): boolean => Math.abs(lookBack) < step / 20;

/** "24 hours back", "3 hours ahead", "at the step itself". */
export function placeInWords(lookBack: number, axis: AxisKind): string {
  const { here, back, ahead } = speechWords.place;
  if (lookBack === 0) return here;
  return (lookBack > 0 ? back : ahead)(durationInWords(lookBack, axis));
}
