import type { Inquiries } from "../../../../model/training/attribution/inquiry";
import { earlierThanChance, type Coverings } from "../../../../model/training/attribution/coverings";
import { inquiryWords } from "../../../../words/en/inquiry";

/** Attention matters where the error without it is larger by this share. */
export const MATTERS = 0.1;
/** Seeds differ much where this share of the attention lies elsewhere. */
const MUCH = 0.3;

/** What may be claimed from what was asked so far, in sentences; null for what was not. */
export function claimsOf(covered: readonly Coverings[] | null, checked: Inquiries["checks"]["answer"] | null): string[] {
  const words = inquiryWords.claim;
  if (covered === null && checked === null) return [words.unasked];
  const claims: string[] = [];
  if (covered !== null) {
    const isEarly = covered.every((each) => earlierThanChance(each).includes("attention"));
    const isNeeded = checked !== null && checked.evened / checked.trained - 1 > MATTERS && checked.trainedEven / checked.trained - 1 > MATTERS;
    claims.push(isEarly ? (isNeeded ? words.strong : words.looks) : words.weak);
  }
  if (checked !== null) {
    const elsewhere = checked.seeds.reduce((sum, seed) => sum + seed.elsewhere, 0) / checked.seeds.length;
    if (elsewhere > MUCH) claims.push(words.seeds);
    if (checked.other !== null) claims.push(words.adversary);
  }
  return claims;
}
