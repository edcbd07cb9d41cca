import { useMemo } from "react";
import { predictWords } from "../../../words/en/predict";
import { Button } from "../../controls/Button";
import { NumberField } from "../../controls/NumberField";
import { preloadable } from "../../controls/preloadable";
import type { CellViewProps } from "../../notebook/document/kind";
import { Authored } from "../teaching/authoring/Authored";
import { isRight } from "../teaching/isRight";
import { OptionList } from "../teaching/OptionList";
import type { ShownLayer } from "../teaching/shownLayer";
import teaching from "../teaching/teaching.module.css";
import LiveProse from "../teaching/LiveProse";
import { MapForm } from "./forms/MapForm";
import { OrderForm } from "./forms/OrderForm";
import { RowForm } from "./forms/RowForm";
import { judge, truthOf, type Answer } from "./judge";
import type { PredictLook } from "./look";
import type { PredictSpec } from "./spec";
import { scoreInWords, truthInWords } from "./truthInWords";

const Editor = preloadable(() => import("../teaching/authoring/PredictEditor")).View;

/** Asks before it shows: the answer is made on the figure, then the truth is laid over it. */
export function PredictView({ cell, state, look, setLook, update }: CellViewProps<PredictSpec, ShownLayer | null, PredictLook>) {
  const { spec } = cell;
  const { answer, shown, tries } = look;
  const layer = state.value ?? null;
  const facts = layer?.facts ?? null;
  // A quiet question takes the answer, and the page knows no more of it than that.
  const told = shown && !spec.quiet;
  const judgement = useMemo(() => (told && answer !== null ? judge(spec, answer, facts) : null), [spec, answer, told, facts]);
  const onAnswer = shown ? null : (given: Answer) => setLook({ answer: typeof given === "number" ? given : [...given] });
  const truth = useMemo(() => (told && facts !== null && spec.ask.form !== "choice" ? truthOf(spec.ask, facts) : null), [spec.ask, told, facts]);
  return (
    <Authored editor={() => <Editor {...{ spec, facts, update }} />}>
      <div className={teaching.asked} data-solved={judgement?.right ?? false}>
        <LiveProse markdown={spec.question} facts={facts} />
        <Form {...{ spec, layer, answer, truth, shown, told, onAnswer }} />
        {told ? (
          <div className={teaching.said} data-right={judgement?.right} role="status">
            {judgement === null ? (
              <p>{predictWords.noTruth}</p>
            ) : (
              <p>
                <span className={teaching.score}>{scoreInWords(spec.ask, judgement)}</span> {truthInWords(spec.ask, truth)}
              </p>
            )}
            {judgement !== null && judgement.says !== "" && <LiveProse markdown={judgement.says} facts={facts} />}
            {spec.says !== "" && <LiveProse markdown={spec.says} facts={facts} />}
          </div>
        ) : (
          <p className={teaching.soft} role="status">
            {shown ? predictWords.kept : spec.quiet ? predictWords.quiet : predictWords.notYet}
          </p>
        )}
        <div className={teaching.buttons}>
          {shown ? (
            <Button onClick={() => setLook({ answer: spec.quiet ? answer : null, shown: false, tries: tries + 1 })}>{spec.quiet ? predictWords.change : predictWords.again}</Button>
          ) : (
            <Button look="primary" disabled={answer === null} onClick={() => setLook({ shown: true, at: Date.now() })}>
              {spec.quiet ? predictWords.take : predictWords.show}
            </Button>
          )}
        </div>
      </div>
    </Authored>
  );
}

interface FormOf {
  readonly spec: PredictSpec;
  readonly layer: ShownLayer | null;
  readonly answer: Answer | null;
  readonly truth: Answer | null;
  readonly shown: boolean;
  /** What is right is said. */
  readonly told: boolean;
  readonly onAnswer: ((answer: Answer) => void) | null;
}

function Form({ spec: { ask, question }, layer, answer, truth, shown, told, onAnswer }: FormOf) {
  if (ask.form === "choice") {
    const right = told ? ask.options.map((option) => isRight(option, layer?.facts ?? null)) : null;
    return <OptionList label={question} options={ask.options} chosen={typeof answer === "number" ? answer : null} right={right} fixed={shown} onChoose={(option) => onAnswer?.(option)} />;
  }
  if (layer === null) return <p className={teaching.soft}>{predictWords.noLayer}</p>;
  const given = { layer, answer, truth, onAnswer };
  switch (ask.form) {
    case "number":
      return <NumberField label={predictWords.number.label} value={typeof answer === "number" ? answer : 0} min={-1e6} max={1e6} step={0.01} unit={ask.unit} blank={answer === null} disabled={onAnswer === null} onChange={(value) => onAnswer?.(value)} />;
    case "cell":
    case "lag":
      return <MapForm ask={ask} {...given} />;
    case "row":
      return <RowForm ask={ask} {...given} />;
    case "order":
      return <OrderForm ask={ask} {...given} />;
  }
}
