import { useStore } from "zustand";
import { useHeadlight } from "../headlight";
import styles from "./KeepMark.module.css";

const WORDS = { kept: "Kept in this browser", changed: "Keeping…", saving: "Keeping…", failed: "Not kept" };

/** Whether the work is kept. Says nothing before there is any. */
export function KeepMark() {
  const { keeper } = useHeadlight();
  const { status, revision, problem } = useStore(keeper.state);
  if (status === "kept" && revision === 0) return null;
  const lacksFile = status === "kept" && problem !== null;
  return (
    <span className={styles.mark} data-keep={lacksFile ? "failed" : status}>
      {lacksFile ? "Kept without its file" : WORDS[status]}
    </span>
  );
}
