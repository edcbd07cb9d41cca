import { useStore } from "zustand";
import { barWords } from "../../../words/en/bar";
import { KINDS } from "../../cells/registry";
import { filesOf } from "../../notebook/document/namedFiles";
import { useHeadlight } from "../headlight";
import styles from "./KeepMark.module.css";

/** Whether the work is kept. Says nothing before there is any. */
export function KeepMark() {
  const { keeper, store, files } = useHeadlight();
  const { status, revision, problem } = useStore(keeper.state);
  const notebook = useStore(store, (state) => state.notebook);
  if (status === "kept" && revision === 0) return null;
  const isAbsent = () => filesOf(notebook, KINDS).some(({ id }) => files.get(id) === undefined);
  const lacksFile = status === "kept" && (problem !== null || isAbsent());
  return (
    <span className={styles.mark} data-keep={lacksFile ? "failed" : status}>
      {barWords.keeping[lacksFile ? "lacksFile" : status]}
    </span>
  );
}
