import { memo } from "react";
import styles from "./PlantedCells.module.css";

/** A place in a row that is marked: left and right as shares of the picture's width. */
export interface PlantedMark {
  readonly query: number;
  readonly left: number;
  readonly right: number;
}

interface PlantedCellsProps {
  readonly marks: readonly PlantedMark[];
  readonly steps: number;
  readonly size: number;
}

/** Where a map would be strong if its head had found what was planted: a stroke through the middle of each such cell. */
export const PlantedCells = memo(function PlantedCells({ marks, steps, size }: PlantedCellsProps) {
  const cell = size / steps;
  const path = marks.map(({ query, left, right }) => `M${(left * size).toFixed(1)},${((query + 0.5) * cell).toFixed(1)}H${(right * size).toFixed(1)}`).join("");
  return (
    <svg className={styles.planted} width={size} height={size} aria-hidden="true" data-planted={marks.length}>
      <path className={styles.halo} d={path} />
      <path d={path} />
    </svg>
  );
});
