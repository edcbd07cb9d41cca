import { useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { standingOf } from "../../../model/teaching/condition";
import { stepWords } from "../../../words/en/step";
import { taskWords } from "../../../words/en/task";
import { Button } from "../../controls/Button";
import { preloadable } from "../../controls/preloadable";
import type { CellViewProps } from "../../notebook/document/kind";
import { Authored } from "../teaching/authoring/Authored";
import { useSheet } from "../teaching/sheet";
import type { ShownLayer } from "../teaching/shownLayer";
import teaching from "../teaching/teaching.module.css";
import LiveProse from "../teaching/LiveProse";
import { lacksValue } from "../task/standingInWords";
import type { StepLook, StepSpec } from "./spec";
import { useEntered } from "./useEntered";

const Editor = preloadable(() => import("../teaching/authoring/StepEditor")).View;

/** Text in step with figures: back and forth by buttons, or by Left and Right while the text has the keyboard. */
export function StepView({ cell, state, look, setLook, update, around, show }: CellViewProps<StepSpec, ShownLayer | null, StepLook>) {
  const { spec } = cell;
  const { steps } = spec;
  const sheet = useSheet();
  const at = Math.min(look.at, steps.length - 1);
  const { text, shows, done } = steps[at]!;
  const facts = state.value?.facts ?? null;
  const standing = useMemo(() => (facts === null ? null : standingOf(facts, done)), [facts, done]);
  const holds = done.length === 0 || (standing?.every((each) => each.holds) ?? false);
  // What was done once stays done, whatever is tried afterwards.
  const passed = holds || look.done > at;
  // As state: the text is drawn anew after printing, and after its author has edited it.
  const [read, setRead] = useState<HTMLElement | null>(null);
  const figures = useMemo(() => steps.flatMap((step) => step.shows.map((view) => view.cell)), [steps]);
  const entered = useEntered(read, figures);
  useEffect(() => (entered ? show(shows) : undefined), [entered, show, shows]);
  useEffect(() => {
    if (holds && look.done <= at) setLook({ done: at + 1 });
  }, [holds, look.done, at, setLook]);
  const go = (by: 1 | -1) => {
    const next = at + by;
    if (next >= 0 && next < steps.length && (by < 0 || passed)) setLook({ at: next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key as "ArrowLeft" | "ArrowRight"];
    if (by === undefined) return;
    event.preventDefault();
    go(by);
  };
  if (sheet !== null) {
    return (
      <div className={teaching.asked}>
        {steps.map((step, i) => (
          <LiveProse key={i} markdown={step.text} facts={facts} />
        ))}
      </div>
    );
  }
  return (
    <Authored blank={steps[0]!.text === ""} editor={() => <Editor {...{ spec, facts, update, around }} />}>
      <div className={teaching.asked} data-solved={passed && at === steps.length - 1}>
        {/* The text takes the keys, so that one can read on without the pointer. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
        <section ref={setRead} tabIndex={0} aria-label={stepWords.at(at + 1, steps.length)} aria-live="polite" onKeyDown={onKeyDown}>
          <LiveProse markdown={text} facts={facts} />
        </section>
        {done.length > 0 && (
          <p className={teaching.soft} role="status">
            {passed ? stepWords.done : stepWords.waits} {!passed && standing !== null && lacksValue(standing) && taskWords.valueless}
          </p>
        )}
        <div className={teaching.buttons}>
          <Button disabled={at === 0} onClick={() => go(-1)}>
            {stepWords.back}
          </Button>
          <Button look="primary" disabled={at === steps.length - 1 || !passed} onClick={() => go(1)}>
            {stepWords.next}
          </Button>
          <span className={teaching.soft}>{stepWords.at(at + 1, steps.length)}</span>
        </div>
      </div>
    </Authored>
  );
}
