import type { Inspection } from "../../../../../model/series/reading/inspect/inspection";
import { seenWords } from "../../../../../words/en/seen";
import styles from "./Faults.module.css";

/** Cells that are not what their column holds, each with its row. */
export function Faults({ faults, faultCount }: Pick<Inspection, "faults" | "faultCount">) {
  if (faultCount === 0) return <p className={styles.faults}>{seenWords.noFaults}</p>;
  return (
    <details className={styles.faults}>
      <summary>{seenWords.faults(faultCount)}</summary>
      <ul>
        {faults.map(({ row, column, cell, what, cells }) => (
          <li key={`${row} ${column}`}>
            {seenWords.fault(row, column, seenWords.whats[what](cell))}
            <code className={styles.row}>{cells.join(" | ")}</code>
          </li>
        ))}
      </ul>
      {faultCount > faults.length && <p>{seenWords.moreFaults(faultCount - faults.length)}</p>}
    </details>
  );
}
