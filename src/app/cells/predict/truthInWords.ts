import { predictWords } from "../../../words/en/predict";
import { formatNumber } from "../../../viz/base/format";
import type { Prediction, Judgement } from "./judge";
import type { Ask } from "./spec";

/** What is true, in a sentence; empty for a choice, whose options say it. */
export function truthInWords(ask: Ask, truth: Prediction | null): string {
  const words = predictWords.truth;
  if (ask.form === "choice" || truth === null) return "";
  if (typeof truth === "number") {
    if (ask.form === "cell") return words[ask.of](truth);
    return ask.form === "lag" ? words.lag(formatNumber(truth)) : words.number(formatNumber(truth), "unit" in ask ? ask.unit : "");
  }
  if (ask.form === "row") {
    const most = truth.reduce((best, weight, key) => (weight > truth[best]! ? key : best), 0);
    return words.row(most + 1, truth[most]!);
  }
  return words.order([...truth.keys()].toSorted((a, b) => truth[b]! - truth[a]!).join(", "));
}

export function scoreInWords(ask: Ask, { score, right }: Judgement): string {
  const words = predictWords.score;
  if (ask.form === "row") return right ? words.rowRight(score) : words.row(score);
  if (right) return words.right;
  return ask.form === "order" ? words.order(score) : words.wrong;
}
