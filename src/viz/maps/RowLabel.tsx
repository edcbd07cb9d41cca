import type { ReactNode } from "react";
import { branchesWords } from "../../words/en/branches";
import { Legend } from "../base/Legend";
import type { MapRow } from "./MapGrid";
import styles from "./MapGrid.module.css";

interface RowLabelProps {
  readonly row: MapRow;
  /** What else there is to say or to choose about the row. */
  readonly children?: ReactNode;
}

/** What a row of maps is, and what its colours mean. */
export function RowLabel({ row: { branch, caption, measure, scale }, children }: RowLabelProps) {
  return (
    <header className={styles.label}>
      <div className={styles.name} style={{ color: `var(--${branch})` }}>
        {branchesWords.titles[branch]}
      </div>
      <p>{caption}</p>
      {children}
      <Legend palette={branch} title={measure} {...scale} />
    </header>
  );
}
