import { useMemo } from "react";
import type { AxisKind } from "../model/series/series";
import { niceTicks, positionScale } from "./axis";
import styles from "./TimeAxis.module.css";

/** Room that one label takes, in CSS pixels. */
const LABEL = 72;

export interface TimeAxisProps {
  readonly kind: AxisKind;
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** A hairline with ticks at round times (UTC) or sample numbers. */
export function TimeAxis({ kind, first, last, width }: TimeAxisProps) {
  const ticks = useMemo(
    () => niceTicks(kind, first, last, Math.max(2, Math.floor(width / LABEL))),
    [kind, first, last, width],
  );
  const x = positionScale(first, last, width);
  return (
    <svg className={styles.axis} width={width} height={22} aria-hidden="true">
      <line x1={0} x2={width} y1={0.5} y2={0.5} />
      {ticks.map((tick) => (
        <g key={tick.at} transform={`translate(${x(tick.at)},0)`}>
          <line y1={0} y2={5} />
          <text y={17} textAnchor={anchor(x(tick.at), width)}>
            {tick.label}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Labels at the ends lean inwards. */
function anchor(x: number, width: number): "start" | "middle" | "end" {
  if (x < 18) return "start";
  return x > width - 18 ? "end" : "middle";
}
