import { barWords } from "../../../words/en/bar";
import { useEngineState } from "../useEngineState";
import styles from "./BackendBadge.module.css";

const NAMES = { webgpu: "WebGPU", wasm: "WASM", cpu: "CPU" };

/** What computes, and on what or why; the whole reason opens with a click. */
export function BackendBadge() {
  const state = useEngineState();
  if (state.status === "starting") return <p className={styles.badge}>{barWords.engine.starting}</p>;
  if (state.status === "failed") return <p className={styles.badge}>{barWords.engine.none}</p>;
  const { backend, adapter, reason } = state;
  return (
    <details className={styles.badge} data-backend={backend} data-adapter={adapter}>
      <summary>
        {NAMES[backend]}
        <span className={styles.why}>{adapter === "" ? `: ${reason}` : ` · ${adapter}`}</span>
      </summary>
      <p className={styles.reason}>{reason}</p>
    </details>
  );
}
