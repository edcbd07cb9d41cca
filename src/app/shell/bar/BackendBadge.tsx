import type { SyntheticEvent } from "react";
import { barWords } from "../../../words/en/bar";
import { backendName } from "../../base/backendName";
import { useSentence } from "../../controls/useSentence";
import { useEngineState } from "../useEngineState";
import styles from "./BackendBadge.module.css";

/** What computes, and on what or why; the whole reason opens with a click, and closes when one goes on. */
export function BackendBadge() {
  const state = useEngineState();
  const why = useSentence(state.status === "ready" ? state.reason : null);
  if (state.status === "starting") return <p className={styles.badge}>{barWords.engine.starting}</p>;
  if (state.status === "failed") return <p className={styles.badge}>{barWords.engine.none}</p>;
  const { backend, engine, adapter } = state;
  const reason = engine === "tfjs" ? `${why} ${barWords.engine.tfjsAskedFor}` : why;
  return (
    <details className={styles.badge} data-backend={backend} data-engine={engine} data-adapter={adapter ?? ""} onBlur={(event) => event.currentTarget.matches(":hover") || close(event)} onKeyDown={(event) => event.key === "Escape" && close(event)}>
      <summary>
        {backendName(backend, engine)}
        <span className={styles.why}>{adapter === "" ? `: ${reason}` : ` · ${adapter ?? barWords.engine.unnamedGpu}`}</span>
      </summary>
      <p className={styles.reason}>{reason}</p>
    </details>
  );
}

const close = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
  currentTarget.open = false;
};
