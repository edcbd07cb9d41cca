import { useMemo } from "react";
import { checkWords } from "../../../words/en/check";
import { Button } from "../../controls/Button";
import type { CellViewProps } from "../../notebook/document/kind";
import { OptionList } from "../teaching/OptionList";
import { isRight } from "../teaching/isRight";
import type { ShownLayer } from "../teaching/shownLayer";
import teaching from "../teaching/teaching.module.css";
import LiveProse from "../teaching/LiveProse";
import type { CheckLook, CheckSpec } from "./spec";

/** A few questions; all are answered before any is. */
export function CheckView({ cell, state, look, setLook }: CellViewProps<CheckSpec, ShownLayer | null, CheckLook>) {
  const { questions } = cell.spec;
  const { answers, shown, tries } = look;
  const facts = state.value?.facts ?? null;
  const right = useMemo(() => questions.map(({ options }) => options.map((option) => isRight(option, facts))), [questions, facts]);
  const chosen = questions.map((_, i) => answers[i] ?? null);
  const found = chosen.filter((option, i) => option !== null && right[i]![option] === true).length;
  const choose = (question: number, option: number) => setLook({ answers: chosen.map((before, i) => (i === question ? option : before)) });
  return (
    <div className={teaching.asked} data-solved={shown && found === questions.length}>
      {questions.map(({ question, options }, i) => (
        <section key={i} className={teaching.asked} aria-label={checkWords.question(i + 1)}>
          <LiveProse markdown={question} facts={facts} />
          <OptionList label={question} options={options} chosen={chosen[i]!} right={shown ? right[i]! : null} onChoose={(option) => choose(i, option)} />
          {shown && chosen[i] !== null && (
            <div className={teaching.said} data-right={right[i]![chosen[i]!] === true}>
              <LiveProse markdown={options[chosen[i]!]?.says ?? ""} facts={facts} />
            </div>
          )}
        </section>
      ))}
      {shown && (
        <p className={teaching.score} role="status">
          {checkWords.result(found, questions.length)}
        </p>
      )}
      <div className={teaching.buttons}>
        {shown ? (
          <Button onClick={() => setLook({ answers: [], shown: false, tries: tries + 1 })}>{checkWords.again}</Button>
        ) : (
          <Button look="primary" disabled={chosen.includes(null)} onClick={() => setLook({ shown: true })}>
            {checkWords.show}
          </Button>
        )}
      </div>
    </div>
  );
}
