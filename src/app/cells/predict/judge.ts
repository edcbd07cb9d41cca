import { numberOf } from "../../../model/teaching/condition";
import type { FactSource } from "../../../model/teaching/fact";
import { closeness, inOrder, overlap, RIGHT, type AnswerScore } from "../../../model/teaching/score";
import { isRight } from "../teaching/isRight";
import type { Ask, Mistake, PredictSpec } from "./spec";

export type Prediction = number | readonly number[];

/** What a prediction is worth, and what is said to it beside the explanation. */
export interface Judgement {
  readonly score: AnswerScore;
  readonly right: boolean;
  /** What is said to the likely mistake that this is; empty where it is none. */
  readonly says: string;
}

/** From here on two rows are called alike. */
const ALIKE: AnswerScore = 0.7;

/** Holds an answer against the live layer; null where it needs a layer and there is none, or the fact has no value. */
export function judge({ ask, mistakes }: PredictSpec, answer: Prediction, source: FactSource | null): Judgement | null {
  if (ask.form === "choice") {
    const option = typeof answer === "number" ? ask.options[answer] : undefined;
    if (option === undefined) return null;
    const right = isRight(option, source);
    return { score: right ? 1 : 0, right, says: option.says };
  }
  if (source === null) return null;
  const score = scoreOf(ask, answer, source);
  if (Number.isNaN(score)) return null;
  const right = score >= RIGHT;
  const says = right ? "" : (mistakes.find((mistake) => isLike(ask, mistake, answer, source))?.says ?? "");
  return { score, right, says };
}

/** The true answer in the form of an answer; NaN or an empty list where the layer has none. */
export function truthOf(ask: Exclude<Ask, { form: "choice" }>, source: FactSource): Prediction {
  const { heads, steps } = source.attention;
  switch (ask.form) {
    case "number":
    case "lag":
      return numberOf(source, ask.fact);
    case "cell":
      return numberOf(source, `${ask.of === "effect" ? "effectPeak" : "peak"}(${ask.branch}, ${ask.head}, ${ask.query})`);
    case "row":
      return Array.from({ length: steps }, (_, key) => numberOf(source, `weight(${ask.branch}, ${ask.head}, ${ask.query}, ${key + 1})`));
    case "order":
      return Array.from({ length: heads }, (_, head) => numberOf(source, `${ask.measure}(${ask.branch}, ${head})`));
  }
}

function scoreOf(ask: Exclude<Ask, { form: "choice" }>, answer: Prediction, source: FactSource): AnswerScore {
  const truth = truthOf(ask, source);
  if (typeof truth === "number") return typeof answer === "number" ? closeness(answer, truth, withinOf(ask)) : NaN;
  if (typeof answer === "number" || truth.length === 0 || truth.some(Number.isNaN)) return NaN;
  return ask.form === "row" ? overlap(answer, truth) : inOrder(answer, truth);
}

const withinOf = (ask: Ask): number => ("within" in ask ? ask.within : 0.5);

function isLike(ask: Ask, { like }: Mistake, answer: Prediction, source: FactSource): boolean {
  if (ask.form === "order") return like === "reversed" && scoreOf(ask, answer, source) <= 1 - ALIKE;
  if (ask.form === "row") return typeof answer !== "number" && overlap(answer, rowLike(like, ask.query, truthOf(ask, source) as readonly number[])) >= ALIKE;
  const named = Number.isFinite(Number(like)) ? Number(like) : numberOf(source, like);
  return typeof answer === "number" && Math.abs(answer - named) <= withinOf(ask);
}

/** The rows that misconceptions draw: spread evenly, all on the query itself, all on the first key, or all on the key that gets the most. */
function rowLike(like: string, query: number | "last", truth: readonly number[]): number[] {
  const steps = truth.length;
  const own = query === "last" ? steps : query;
  const on = { itself: own, first: 1, greatest: 1 + truth.indexOf(Math.max(...truth)) }[like];
  return Array.from({ length: steps }, (_, key) => (like === "even" ? 1 / steps : key + 1 === on ? 1 : 0));
}
