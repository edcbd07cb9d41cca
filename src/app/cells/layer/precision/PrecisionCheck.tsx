import Gauge from "lucide-react/icons/gauge";
import { useMemo, useSyncExternalStore } from "react";
import { isCheckable, type Precision } from "../../../../model/attention/precision/compare";
import { measurePrecision } from "../../../../model/attention/precision/client";
import { ok, type Result } from "../../../../model/result";
import type { Windows } from "../../../../model/series/windows";
import { layerWords } from "../../../../words/en/layer";
import { backendName } from "../../../base/backendName";
import { Button } from "../../../controls/Button";
import { useSentence } from "../../../controls/useSentence";
import { useEngine } from "../../../notebook/running/useEngine";
import { layerRequest } from "../request";
import { useCheck } from "../../useCheck";
import type { LayerValue } from "../value";
import styles from "./PrecisionCheck.module.css";
import { precisionSentence } from "./precisionSentence";

interface PrecisionCheckProps {
  readonly cellId: string;
  readonly layer: LayerValue;
  readonly windows: Windows;
  readonly hold: () => () => void;
}

/** Holds the engine in use against the same layer in double precision, on request. */
export function PrecisionCheck({ cellId, layer, windows, hold }: PrecisionCheckProps) {
  const words = layerWords.precision;
  const engine = useEngine();
  const state = useSyncExternalStore(engine.subscribe, engine.state);
  const on = state.status === "ready" ? backendName(state.backend, state.engine) : null;
  const subject = useMemo(() => ({ layer, windows, on }), [layer, windows, on]);

  const measure = async (signal: AbortSignal): Promise<Result<Precision>> => {
    const request = layerRequest(windows, layer);
    const result = await engine.attend(`${cellId}/check`, request, { signal });
    return result.ok ? ok(await measurePrecision({ request, attention: result.value }, signal)) : result;
  };
  const { check, start } = useCheck(measure, subject, { hold });
  const failed = useSentence(check.phase === "failed" ? check.problem : null);
  const small = isCheckable({ ...layer, steps: windows.steps, batch: 1 });

  return (
    <>
      <div data-controls>
        <Button icon={<Gauge size={16} aria-hidden />} disabled={!small || on === null || check.phase === "running"} onClick={() => start()}>
          {words.check}
        </Button>
      </div>
      <p className={styles.result} role="status">
        {!small
          ? words.tooLarge
          : check.phase === "running"
            ? words.running
            : check.phase === "failed"
              ? failed
              : check.phase === "done" && on !== null
                ? precisionSentence(check.found, on)
                : ""}
      </p>
    </>
  );
}
