import { useEffect, useMemo } from "react";
import { standingOf } from "../../../model/teaching/condition";
import { taskWords } from "../../../words/en/task";
import { Button } from "../../controls/Button";
import { preloadable } from "../../controls/preloadable";
import type { CellViewProps } from "../../notebook/document/kind";
import { Authored } from "../teaching/authoring/Authored";
import { Blank } from "../teaching/Blank";
import { useSheet } from "../teaching/sheet";
import type { ShownLayer } from "../teaching/shownLayer";
import teaching from "../teaching/teaching.module.css";
import LiveProse from "../teaching/LiveProse";
import { answersToTask } from "./answers";
import type { TaskLook, TaskSpec } from "./spec";
import { standingInWords } from "./standingInWords";

const Editor = preloadable(() => import("../teaching/authoring/TaskEditor")).View;

/** Something to do in the cells themselves; what is reached is told while it is done, and hints come one after another. */
export function TaskView({ cell, state, look, setLook, update }: CellViewProps<TaskSpec, ShownLayer | null, TaskLook>) {
  const { spec } = cell;
  const { goal, conditions, hints, says } = spec;
  const sheet = useSheet();
  const facts = state.value?.facts ?? null;
  const standing = useMemo(() => (facts === null ? null : standingOf(facts, conditions)), [facts, conditions]);
  const holds = standing?.every((each) => each.holds) ?? false;
  const { done } = look;
  useEffect(() => {
    if (holds && !done) setLook({ done: true, at: Date.now() });
  }, [holds, done, setLook]);
  const solved = done || holds;
  return (
    <Authored blank={goal === ""} editor={() => <Editor {...{ spec, facts, update }} />}>
      <div className={teaching.asked} data-solved={solved}>
        <LiveProse markdown={goal} facts={facts} />
        {sheet === null ? (
          <>
            {standing === null ? (
              <p className={teaching.soft}>{taskWords.noLayer}</p>
            ) : (
              <div className={teaching.said} data-right={solved ? true : undefined} role="status">
                <span className={teaching.score}>{solved ? taskWords.solved : taskWords.open}</span>{" "}
                {standingInWords(conditions, standing)}
                {solved && says !== "" && <LiveProse markdown={says} facts={facts} />}
              </div>
            )}
            {hints.slice(0, look.hints).map((hint, i) => (
              <LiveProse key={i} markdown={hint} facts={facts} />
            ))}
            <div className={teaching.buttons}>
              {look.hints < hints.length && !solved && <Button onClick={() => setLook({ hints: look.hints + 1 })}>{look.hints === 0 ? taskWords.hint : taskWords.nextHint}</Button>}
              {(done || look.hints > 0) && !holds && <Button onClick={() => setLook({ done: false, hints: 0 })}>{taskWords.again}</Button>}
            </div>
          </>
        ) : (
          <>
            <Blank on={sheet} />
            {sheet === "answers" && answersToTask(spec, holds).map((text, i) => <LiveProse key={i} markdown={text} facts={facts} />)}
          </>
        )}
      </div>
    </Authored>
  );
}
