import { useMemo } from "react";
import { fittingTicks } from "./fittingTicks";
import type { MapAxis } from "./mapAxis";
import styles from "./TimeAxis.module.css";

export interface StepTicksProps {
  readonly axis: MapAxis;
  readonly steps: number;
  readonly width: number;
}

/** The steps of a window below a figure of them. */
export function StepTicks({ axis, steps, width }: StepTicksProps) {
  const ticks = useMemo(
    () => fittingTicks({ make: axis.ticks, scale: (at) => (at / steps) * width, length: width }),
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
