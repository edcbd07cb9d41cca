import type { StepMark } from "../base/marks";
import styles from "./StepMarks.module.css";

export interface StepMarksProps {
  readonly marks: readonly StepMark[];
  readonly x: (position: number) => number;
  readonly width: number;
  readonly height: number;
}

/** The steps pointed at on a map: the query as a full bar with a dot on top, the key as a hollow one; selected queries as faint bars. */
export function StepMarks({ marks, x, width, height }: StepMarksProps) {
  return (
    <svg className={styles.marks} width={width} height={height} aria-hidden="true">
      {marks.map((mark, i) => {
        const left = x(mark.from);
        const span = Math.max(2, x(mark.to) - left);
        const middle = left + (x(mark.to) - left) / 2;
        return (
          <g key={i} className={styles[mark.branch]} data-mark={mark.part}>
            <rect className={styles[mark.part]} x={middle - span / 2} y={0} width={span} height={height} />
            {mark.part !== "selected" && <circle className={styles[mark.part]} cx={middle} cy={-4} r={3.5} />}
          </g>
        );
      })}
    </svg>
  );
}
