import Scale from "lucide-react/icons/scale";
import { memo, useMemo, useSyncExternalStore } from "react";
import { checkStepWithTfjs } from "../../../../model/engine/tfjs/check/client";
import type { StepAnswer } from "../../../../model/engine/tfjs/check/stepQuestion";
import { problem, type Result } from "../../../../model/result";
import type { Moment } from "../../../../model/training/run/film";
import { secondWayWords } from "../../../../words/en/secondWay";
import { backendName } from "../../../base/backendName";
import { useCheck } from "../../useCheck";
import { Button } from "../../../controls/Button";
import { useSentence } from "../../../controls/useSentence";
import { useEngine } from "../../../notebook/running/useEngine";
import type { TrainingValue } from "../value";
import styles from "./StepCheck.module.css";
import { stepSentence } from "./stepSentence";

interface StepCheckProps {
  readonly trained: TrainingValue["trained"];
  /** The step is the one after this moment. */
  readonly moment: Moment;
}

/** Has TensorFlow.js differentiate the step that follows a moment, on request; what was found goes with the moment, by its key. */
export const StepCheck = memo(function StepCheck({ trained: { prepared, series }, moment: { step, weights } }: StepCheckProps) {
  const engine = useEngine();
  const state = useSyncExternalStore(engine.subscribe, engine.state);
  const words = secondWayWords.step;
  const measure = async (signal: AbortSignal): Promise<Result<StepAnswer>> => {
    const backend = state.status === "ready" && state.backend === "webgpu" ? "webgpu" : "wasm";
    const answer = await checkStepWithTfjs({ type: "check-step", backend, series, settings: prepared.settings, weights, step }, signal);
    return answer.ok ? answer : problem("layer/tfjs-not-started", { backend: backendName(backend), cause: answer.error });
  };
  const { check, start, cancel } = useCheck(measure, useMemo(() => ({ prepared, weights }), [prepared, weights]));
  const failed = useSentence(check.phase === "failed" ? check.problem : null);
  const found = check.phase === "done" ? check.found : null;
  return (
    <div className={styles.check} data-controls>
      {check.phase === "running" ? (
        <Button onClick={cancel}>{secondWayWords.cancel}</Button>
      ) : (
        <Button icon={<Scale size={16} aria-hidden />} onClick={() => start()}>
          {secondWayWords.check}
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
});
