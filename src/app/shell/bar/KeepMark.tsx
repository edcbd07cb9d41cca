import { useStore } from "zustand";
import { barWords } from "../../../words/en/bar";
import { useHeadlight } from "../headlight";
import styles from "./KeepMark.module.css";

/** Whether the work is kept. Says nothing before there is any. */
export function KeepMark() {
  const { keeper } = useHeadlight();
  const { status, revision, problem } = useStore(keeper.state);
  if (status === "kept" && revision === 0) return null;
  const lacksFile = status === "kept" && problem !== null;
  return (
    <span className={styles.mark} data-keep={lacksFile ? "failed" : status}>
      {barWords.keeping[lacksFile ? "lacksFile" : status]}
    </span>
  );
}
