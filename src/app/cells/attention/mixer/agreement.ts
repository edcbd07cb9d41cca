import { written } from "../../../../words/numbers";
import { mixerWords } from "../../../../words/en/mixer";

/** What a rank correlation between attention and effect says, in one sentence. */
export function agreementInWords(correlation: number): string {
  const words = mixerWords.occlusion;
  if (Number.isNaN(correlation)) return words.nothing;
  const number = words.correlation(written((Number(correlation.toFixed(2)) + 0).toFixed(2)));
  if (correlation >= 0.8) return words.almostAlways(number);
  if (correlation >= 0.5) return words.mostly(number);
  if (correlation >= 0.2) return words.weakly(number);
  return correlation > -0.2 ? words.hardly(number) : words.less(number);
}
