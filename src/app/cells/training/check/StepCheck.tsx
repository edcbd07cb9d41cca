import Scale from "lucide-react/icons/scale";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { checkStepWithTfjs } from "../../../../model/engine/tfjs/check/client";
import type { StepAnswer } from "../../../../model/engine/tfjs/check/stepQuestion";
import { problemOf } from "../../../../model/failure";
import type { Problem } from "../../../../model/result";
import type { Moment } from "../../../../model/training/run/film";
import { tfjsWords } from "../../../../words/en/secondWay";
import { backendName } from "../../../base/backendName";
import { owned } from "../../../base/owned";
import { Button } from "../../../controls/Button";
import { useSentence } from "../../../controls/useSentence";
import { useEngine } from "../../../notebook/running/useEngine";
import type { TrainingValue } from "../value";
import styles from "./StepCheck.module.css";
import { stepSentence } from "./stepSentence";

type Check =
  | { readonly phase: "idle" | "running" }
  | { readonly phase: "done"; readonly found: StepAnswer }
  | { readonly phase: "failed"; readonly problem: Problem };

interface StepCheckProps {
  readonly trained: TrainingValue["trained"];
  /** The step is the one after this moment. */
  readonly moment: Moment;
}

/** Has TensorFlow.js differentiate the step that follows a moment, on request; what was found goes with the moment, by its key. */
export function StepCheck({ trained: { prepared, series }, moment: { step, weights } }: StepCheckProps) {
  const engine = useEngine();
  const state = useSyncExternalStore(engine.subscribe, engine.state);
  const [check, setCheck] = useState<Check>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const failed = useSentence(check.phase === "failed" ? check.problem : null);
  const words = tfjsWords.step;

  const start = () => {
    const { signal } = (running.current = new AbortController());
    const backend = state.status === "ready" && state.backend === "webgpu" ? "webgpu" : "wasm";
    setCheck({ phase: "running" });
    const asked = checkStepWithTfjs({ type: "check-step", backend, series, settings: prepared.settings, weights, step }, signal).then((answer) => {
      if (answer.ok) return setCheck({ phase: "done", found: answer.value });
      setCheck({ phase: "failed", problem: { kind: "layer/tfjs-not-started", params: { backend: backendName(backend), cause: answer.error } } });
    });
    owned(asked, (thrown) => setCheck({ phase: "failed", problem: problemOf(thrown) }));
  };
  const cancel = () => {
    running.current?.abort();
    setCheck({ phase: "idle" });
  };
  const found = check.phase === "done" ? check.found : null;
  return (
    <div className={styles.check} data-controls>
      {check.phase === "running" ? (
        <Button onClick={cancel}>{tfjsWords.cancel}</Button>
      ) : (
        <Button icon={<Scale size={16} aria-hidden />} onClick={start}>
          {tfjsWords.check}
        </Button>
      )}
      <p role="status" data-check="step" data-difference={found?.gradient.relative}>
        {check.phase === "idle" && words.about(step + 1)}
        {check.phase === "running" && words.running}
        {check.phase === "failed" && failed}
        {found !== null && stepSentence(found, step + 1)}
      </p>
    </div>
  );
}
