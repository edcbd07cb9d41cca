import { useMemo } from "react";
import { uncrowded } from "./axis";
import type { MapAxis } from "./mapAxis";
import styles from "./TimeAxis.module.css";

export interface StepTicksProps {
  readonly axis: MapAxis;
  readonly steps: number;
  readonly width: number;
}

/** Room that one label takes, in CSS pixels. */
const LABEL = 72;

/** The steps of a window below a figure of them. */
export function StepTicks({ axis, steps, width }: StepTicksProps) {
  const ticks = useMemo(
    () => uncrowded(axis.ticks(Math.max(2, Math.floor(width / LABEL))), (at) => (at / steps) * width, width),
    [axis, steps, width],
  );
  return (
    <svg className={styles.axis} width={width} height={22} aria-hidden="true">
      {ticks.map(({ at, x, label, anchor }) => (
        <g key={at} transform={`translate(${x},0)`}>
          <line y1={0} y2={5} />
          <text y={17} textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
