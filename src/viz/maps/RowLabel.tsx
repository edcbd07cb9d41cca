import { memo } from "react";
import { branchesWords } from "../../words/en/branches";
import { Legend } from "../base/Legend";
import type { MapGridProps, MapRow } from "./MapGrid";
import styles from "./MapGrid.module.css";
import { ResampledNote } from "./ResampledNote";

interface RowLabelProps extends Pick<MapRow, "branch" | "caption" | "measure" | "scale"> {
  /** Side of a map in CSS pixels, and its cells on each side: where they do not fall on whole pixels that is said; 0 where nothing is to be said. */
  readonly size?: number;
  readonly cells: number;
  readonly aside?: MapGridProps["aside"];
}

/** What a row of maps is, and what its colours mean. */
export const RowLabel = memo(function RowLabel({ branch, caption, measure, scale, size = 0, cells, aside }: RowLabelProps) {
  return (
    <header className={styles.label}>
      <div className={styles.name} style={{ color: `var(--${branch})` }}>
        {branchesWords.titles[branch]}
      </div>
      <p>{caption}</p>
      {size > 0 && <ResampledNote {...{ size, cells }} />}
      {aside?.(branch)}
      <Legend palette={branch} title={measure} {...scale} />
    </header>
  );
});
