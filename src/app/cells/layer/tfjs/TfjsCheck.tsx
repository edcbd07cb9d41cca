import Scale from "lucide-react/icons/scale";
import { useMemo, useSyncExternalStore } from "react";
import type { Why } from "../../../../model/engine/backend";
import { checkWithTfjs } from "../../../../model/engine/tfjs/check/client";
import { isComparable } from "../../../../model/engine/tfjs/check/question";
import { ok, problem, type Result } from "../../../../model/result";
import type { Windows } from "../../../../model/series/windows";
import { secondWayWords } from "../../../../words/en/secondWay";
import { backendName } from "../../../base/backendName";
import { Button } from "../../../controls/Button";
import { useSentence } from "../../../controls/useSentence";
import { useEngine } from "../../../notebook/running/useEngine";
import styles from "../precision/PrecisionCheck.module.css";
import { layerRequest } from "../request";
import { useCheck } from "../../useCheck";
import type { LayerValue } from "../value";
import { checkQuestion } from "./question";
import { foundSentence, type TfjsFinding } from "./checkSentence";

declare module "../../../../model/result" {
  interface Problems {
    /** TensorFlow.js did not start on this backend. */
    "layer/tfjs-not-started": { readonly backend: string; readonly cause: Why };
  }
}

interface TfjsCheckProps {
  readonly cellId: string;
  readonly layer: LayerValue;
  readonly windows: Windows;
  readonly hold: () => () => void;
}

/** Holds the engine in use against the layer of TensorFlow.js, on request. */
export function TfjsCheck({ cellId, layer, windows, hold }: TfjsCheckProps) {
  const engine = useEngine();
  const state = useSyncExternalStore(engine.subscribe, engine.state);
  const on = state.status === "ready" ? backendName(state.backend, state.engine) : null;
  const subject = useMemo(() => ({ layer, windows, on }), [layer, windows, on]);

  const measure = async (signal: AbortSignal): Promise<Result<TfjsFinding>> => {
    // Of each the second run is timed, on a request that it has not seen: the first one makes ready what later ones find.
    const attend = () => engine.attend(`${cellId}/tfjs`, layerRequest(windows, layer), { signal });
    await attend();
    const began = performance.now();
    const answer = await attend();
    const own = performance.now() - began;
    if (!answer.ok) return answer;
    const question = checkQuestion(windows, layer, answer.value, state.status === "ready" ? state.backend : "wasm");
    const checked = await checkWithTfjs(question, signal);
    if (!checked.ok) return problem("layer/tfjs-not-started", { backend: backendName(question.backend), cause: checked.error });
    const { difference, backend, milliseconds } = checked.value;
    return ok({ difference, backend, took: { tfjs: milliseconds, own } });
  };
  const { check, start, cancel } = useCheck(measure, subject, { hold });
  const inUse = state.status === "ready" && state.engine === "tfjs";
  const small = isComparable({ ...layer, steps: windows.steps });

  const failed = useSentence(check.phase === "failed" ? check.problem : null);
  const words = () => {
    if (inUse) return secondWayWords.inUse;
    if (!small) return secondWayWords.tooLarge;
    if (check.phase === "running") return secondWayWords.running;
    if (check.phase === "failed") return failed;
    return check.phase === "done" ? foundSentence(check.found, backendName(check.found.backend)) : "";
  };
  const found = check.phase === "done" ? check.found : null;
  return (
    <>
      <div data-controls>
        {check.phase === "running" ? (
          <Button onClick={cancel}>{secondWayWords.cancel}</Button>
        ) : (
          <Button icon={<Scale size={16} aria-hidden />} disabled={inUse || !small || on === null} onClick={() => start()}>
            {secondWayWords.check}
          </Button>
        )}
      </div>
      <p
        className={styles.result}
        role="status"
        data-check="tfjs"
        data-check-backend={found?.backend}
        data-difference-output={found?.difference.output.relative}
        data-difference-maps={found?.difference.maps.relative}
      >
        {words()}
      </p>
    </>
  );
}
