import type { FactSource } from "../../../model/teaching/fact";
import { predictWords } from "../../../words/en/predict";
import { isRight } from "../teaching/isRight";
import LiveProse from "../teaching/LiveProse";
import teaching from "../teaching/teaching.module.css";
import type { Prediction, Judgement } from "./judge";
import type { PredictSpec } from "./spec";
import { scoreInWords, truthInWords } from "./truthInWords";

interface PredictRevealProps {
  readonly spec: PredictSpec;
  readonly facts: FactSource | null;
  /** Null where nothing was answered, or the layer has no answer. */
  readonly judgement: Judgement | null;
  readonly truth: Prediction | null;
  /** Says what likely mistakes are, too: for who marks them. */
  readonly marking: boolean;
}

/** What is right, in words, and why. */
export function PredictReveal({ spec, facts, judgement, truth, marking }: PredictRevealProps) {
  const { ask, mistakes, says } = spec;
  const isKnown = typeof truth === "number" ? !Number.isNaN(truth) : truth !== null && truth.length > 0;
  // Where nobody answered, the right options speak for themselves.
  const reasons = judgement === null && ask.form === "choice" ? ask.options.filter((option) => isRight(option, facts)).map((option) => option.says) : [judgement?.says ?? ""];
  return (
    <div className={teaching.said} data-right={judgement?.right} role="status">
      {judgement === null && !isKnown && ask.form !== "choice" ? (
        <p>{predictWords.noTruth}</p>
      ) : (
        <p>
          {judgement !== null && <span className={teaching.score}>{scoreInWords(ask, judgement)}</span>} {truthInWords(ask, truth)}
        </p>
      )}
      {[...reasons, says].map((text, i) => text !== "" && <LiveProse key={i} markdown={text} facts={facts} />)}
      {marking && mistakes.map(({ like, says: word }, i) => word !== "" && <LiveProse key={i} markdown={`${predictWords.likely(nameOf(like))} ${word}`} facts={facts} />)}
    </div>
  );
}

const nameOf = (like: string): string => (like in predictWords.likes ? predictWords.likes[like as keyof typeof predictWords.likes] : like);
