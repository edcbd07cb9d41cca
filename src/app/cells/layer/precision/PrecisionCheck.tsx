import { Gauge } from "lucide-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { isCheckable, type Precision } from "../../../../model/attention/precision/compare";
import { measurePrecision } from "../../../../model/attention/precision/client";
import { sentenceFor } from "../../../../model/failure";
import type { Windows } from "../../../../model/series/windows";
import { layerWords } from "../../../../words/en/layer";
import { owned } from "../../../base/owned";
import { Button } from "../../../controls/Button";
import { useEngine } from "../../../notebook/running/useEngine";
import { layerRequest } from "../request";
import type { LayerValue } from "../value";
import styles from "./PrecisionCheck.module.css";
import { precisionSentence } from "./sentence";

interface PrecisionCheckProps {
  readonly cellId: string;
  readonly layer: LayerValue;
  readonly windows: Windows;
  readonly hold: () => () => void;
}

type Check =
  | { readonly phase: "idle" }
  | { readonly phase: "running" }
  | { readonly phase: "done"; readonly precision: Precision }
  | { readonly phase: "failed"; readonly message: string };

/** Holds the engine in use against the same layer in double precision, on request. */
export function PrecisionCheck({ cellId, layer, windows, hold }: PrecisionCheckProps) {
  const words = layerWords.precision;
  const engine = useEngine();
  const state = useSyncExternalStore(engine.subscribe, engine.state);
  const backend = state.status === "ready" ? state.backend : null;
  const [check, setCheck] = useState<Check>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);

  // What was measured is true of this layer, these windows and this engine only.
  useEffect(() => {
    setCheck({ phase: "idle" });
    return () => running.current?.abort();
  }, [layer, windows, backend]);

  const measure = async (signal: AbortSignal) => {
    setCheck({ phase: "running" });
    const request = layerRequest(windows, layer);
    const result = await engine.attend(`${cellId}/check`, request, { signal });
    if (signal.aborted) return;
    if (!result.ok) return setCheck({ phase: "failed", message: result.error.message });
    const precision = await measurePrecision({ request, attention: result.value }, signal);
    setCheck({ phase: "done", precision });
  };
  const start = () => {
    const controller = (running.current = new AbortController());
    owned(measure(controller.signal).finally(hold()), (thrown) => setCheck({ phase: "failed", message: sentenceFor(thrown) }));
  };
  const small = isCheckable({ ...layer, steps: windows.steps, batch: 1 });

  return (
    <>
      <div data-controls>
        <Button icon={<Gauge size={16} aria-hidden />} disabled={!small || backend === null || check.phase === "running"} onClick={start}>
          {words.check}
        </Button>
      </div>
      <p className={styles.result} role="status">
        {!small
          ? words.tooLarge
          : check.phase === "running"
            ? words.running
            : check.phase === "failed"
              ? check.message
              : check.phase === "done" && backend !== null
                ? precisionSentence(check.precision, backend)
                : ""}
      </p>
    </>
  );
}
