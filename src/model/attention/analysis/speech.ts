import type { AxisKind } from "../../series/series";
import type { Branch } from "../branch";
import type { BranchShare } from "./branchShare";
import { durationInWords } from "./duration";
import type { LagPeak } from "./lag";
import type { HeadMeasures } from "./measures";

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

/**
 * One sentence on where a head looks: "Head 2 of the short branch looks 24 hours back, sharply: it gives 83 % of its
 * attention there."
 */
export function headInWords(portrait: HeadPortrait): string {
  const { branch, head, measures, strongest, stepLength, axis } = portrait;
  const subject = `Head ${head} of the ${branch} branch`;
  if (strongest === null) return `${subject} has no step with data to look from.`;
  if (measures.evenness >= EVEN) return `${subject} looks at all steps almost alike.`;
  const { lag, weight } = strongest;
  if (weight >= LOOSE) {
    const manner = weight >= SHARP ? "sharply" : "loosely";
    return `${subject} looks ${placeInWords(lag * stepLength, axis)}, ${manner}: it gives ${percent(weight)} of its attention there.`;
  }
  const mean = placeInWords(measures.lookBack, axis);
  const spread = durationInWords(measures.lookBackSpread, axis);
  if (measures.sharpness >= SHARP) {
    return `${subject} picks out single steps at no fixed distance: ${mean} on average, give or take ${spread}.`;
  }
  return `${subject} spreads its attention: ${mean} on average, give or take ${spread}.`;
}

/** One sentence on what the branches bring to Z at one step. */
export function branchShareInWords({ relation, cosine, shortPart, longPart }: BranchShare): string {
  if (Number.isNaN(shortPart)) return "At this step the branches leave nothing of each other: Z is zero.";
  const parts = `short brings ${percent(shortPart)} of Z and long ${percent(longPart)}`;
  // + 0 makes a rounded -0 plain 0.
  const angle = Number.isNaN(cosine) ? "" : ` (cosine ${(Number(cosine.toFixed(2)) + 0).toFixed(2)})`;
  switch (relation) {
    case "reinforce":
      return `The branches reinforce each other${angle}: ${parts}.`;
    case "cancel":
      return `The branches partly cancel each other${angle}: ${parts}.`;
    case "apart":
      return `The branches write in different directions${angle}: ${parts}.`;
  }
}

/** "24 hours back", "3 hours ahead", "at the step itself". */
export function placeInWords(lookBack: number, axis: AxisKind): string {
  if (lookBack === 0) return "at the step itself";
  return `${durationInWords(lookBack, axis)} ${lookBack > 0 ? "back" : "ahead"}`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
