import { useEngineState } from "./useEngineState";
import styles from "./EngineNotice.module.css";

/** What the person must know about the engine: that it could not start, or had to start again. */
export function EngineNotice() {
  const state = useEngineState();
  if (state.status === "failed") {
    return (
      <p className={`${styles.notice} ${styles.failed}`} role="alert">
        {state.message}
      </p>
    );
  }
  if (state.status === "ready" && state.notice !== null) {
    return (
      <p className={styles.notice} role="status">
        {state.notice}
      </p>
    );
  }
  return null;
}
