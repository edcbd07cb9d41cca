import { useMemo, type CSSProperties } from "react";
import { checkWords } from "../../../words/en/check";
import { preloadable } from "../../controls/preloadable";
import { Button } from "../../controls/Button";
import type { CellViewProps } from "../../notebook/document/kind";
import { Authored } from "../teaching/authoring/Authored";
import { OptionList } from "../teaching/OptionList";
import { isRight } from "../teaching/isRight";
import { useSheet } from "../teaching/sheet";
import type { ShownLayer } from "../teaching/shownLayer";
import teaching from "../teaching/teaching.module.css";
import LiveProse from "../teaching/LiveProse";
import { linesOfLong } from "./longQuestions";
import type { CheckLook, CheckSpec } from "./spec";

const Editor = preloadable(() => import("../teaching/authoring/CheckEditor")).View;

/** A few questions; all are answered before any is. */
export function CheckView({ cell, state, look, setLook, update }: CellViewProps<CheckSpec, ShownLayer | null, CheckLook>) {
  const { spec } = cell;
  const { questions, quiet } = spec;
  const sheet = useSheet();
  // On paper nobody has answered yet.
  const { answers, shown, tries } = sheet === null ? look : { ...look, answers: [], shown: sheet === "answers" };
  // What is right is said.
  const told = shown && (sheet !== null || !quiet);
  const facts = state.value?.facts ?? null;
  const right = useMemo(() => questions.map(({ options }) => options.map((option) => isRight(option, facts))), [questions, facts]);
  const long = useMemo(() => linesOfLong(questions), [questions]);
  const chosen = questions.map((_, i) => answers[i] ?? null);
  const found = chosen.filter((option, i) => option !== null && right[i]![option] === true).length;
  const wrong = quiet ? [] : chosen.flatMap((option, i) => (option !== null && right[i]![option] !== true ? [i] : []));
  // What was chosen is explained; where nothing was, what is right.
  const explained = (question: number): number[] => (chosen[question] === null ? right[question]!.flatMap((is, option) => (is ? [option] : [])) : [chosen[question]!]);
  const choose = (question: number, option: number) => setLook({ answers: chosen.map((before, i) => (i === question ? option : before)) });
  return (
    <Authored blank={questions[0]!.question === ""} editor={() => <Editor {...{ spec, facts, update }} />}>
      <div className={teaching.asked} data-solved={told && found === questions.length}>
        {questions.map(({ question, options }, i) => (
          <section key={i} className={teaching.asked} aria-label={checkWords.question(i + 1)} data-long={long !== null || undefined} style={{ "--lines": long?.[i] } as CSSProperties}>
            <LiveProse markdown={question} facts={facts} />
            <OptionList label={question} options={options} chosen={chosen[i]!} right={told ? right[i]! : null} fixed={shown || sheet !== null} onChoose={(option) => choose(i, option)} />
            {told &&
              explained(i).map((option) => (
                <div key={option} className={teaching.said} data-right={right[i]![option]}>
                  <LiveProse markdown={options[option]?.says ?? ""} facts={facts} />
                </div>
              ))}
          </section>
        ))}
        {shown && answers.length > 0 && (
          <p className={teaching.score} role="status">
            {quiet ? checkWords.kept : checkWords.result(found, questions.length)}
          </p>
        )}
        {sheet === null && (
          <div className={teaching.buttons}>
            {shown ? (
              <Button onClick={() => setLook({ answers: quiet ? answers : [], shown: false, tries: tries + 1 })}>{quiet ? checkWords.change : checkWords.again}</Button>
            ) : (
              <Button look="primary" disabled={chosen.includes(null)} onClick={() => setLook({ shown: true, missed: [...new Set([...look.missed, ...wrong])], at: Date.now() })}>
                {quiet ? checkWords.take : checkWords.show}
              </Button>
            )}
          </div>
        )}
      </div>
    </Authored>
  );
}
