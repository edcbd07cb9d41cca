import { useMemo } from "react";
import { predictWords } from "../../../words/en/predict";
import { Button } from "../../controls/Button";
import { preloadable } from "../../controls/preloadable";
import type { CellViewProps } from "../../notebook/document/kind";
import { Authored } from "../teaching/authoring/Authored";
import { useSheet } from "../teaching/sheet";
import type { ShownLayer } from "../teaching/shownLayer";
import teaching from "../teaching/teaching.module.css";
import LiveProse from "../teaching/LiveProse";
import { asItStands } from "./forms/asItStands";
import { judge, truthOf, type Prediction } from "./judge";
import type { PredictLook } from "./look";
import { PredictForm } from "./PredictForm";
import { PredictReveal } from "./PredictReveal";
import type { PredictSpec } from "./spec";

const Editor = preloadable(() => import("../teaching/authoring/PredictEditor")).View;

/** Asks before it shows: the answer is made on the figure, then the truth is laid over it. */
export function PredictView({ cell, state, look, setLook, update }: CellViewProps<PredictSpec, ShownLayer | null, PredictLook>) {
  const { spec } = cell;
  const sheet = useSheet();
  // On paper nobody has answered yet.
  const { answer, shown, tries } = sheet === null ? look : { ...look, answer: null, shown: sheet === "answers" };
  const layer = state.value ?? null;
  const facts = layer?.facts ?? null;
  // A quiet question takes the answer, and the page knows no more of it than that.
  const told = shown && (sheet !== null || !spec.quiet);
  const judgement = useMemo(() => (told && answer !== null ? judge(spec, answer, facts) : null), [spec, answer, told, facts]);
  const onAnswer = shown || sheet !== null ? null : (given: Prediction) => setLook({ answer: typeof given === "number" ? given : [...given] });
  // An order stands there from the start, and may be what is believed.
  const standing = answer ?? (spec.ask.form === "order" && facts !== null ? asItStands(facts.attention.heads) : null);
  const truth = useMemo(() => (told && facts !== null && spec.ask.form !== "choice" ? truthOf(spec.ask, facts) : null), [spec.ask, told, facts]);
  return (
    <Authored blank={spec.question === ""} editor={() => <Editor {...{ spec, facts, update }} />}>
      <div className={teaching.asked} data-solved={judgement?.right ?? false}>
        <LiveProse markdown={spec.question} facts={facts} />
        <PredictForm {...{ spec, layer, answer, truth, told, sheet, onAnswer }} />
        {told ? (
          <PredictReveal {...{ spec, facts, judgement, truth }} marking={sheet === "answers"} />
        ) : (
          sheet === null && (
            <p className={teaching.soft} role="status">
              {shown ? predictWords.kept : spec.quiet ? predictWords.quiet : predictWords.notYet}
            </p>
          )
        )}
        {sheet === null && (
          <div className={teaching.buttons}>
            {shown ? (
              <Button onClick={() => setLook({ answer: spec.quiet ? answer : null, shown: false, tries: tries + 1 })}>{spec.quiet ? predictWords.change : predictWords.again}</Button>
            ) : (
              <Button look="primary" disabled={standing === null} onClick={() => setLook({ answer: typeof standing === "object" && standing !== null ? [...standing] : standing, shown: true, at: Date.now() })}>
                {spec.quiet ? predictWords.take : predictWords.show}
              </Button>
            )}
          </div>
        )}
      </div>
    </Authored>
  );
}
