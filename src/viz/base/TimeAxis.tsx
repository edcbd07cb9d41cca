import { memo, useMemo } from "react";
import type { AxisKind } from "../../model/series/series";
import { niceTicks, positionScale, withContext } from "./axis";
import { fittingTicks } from "./fittingTicks";
import styles from "./TimeAxis.module.css";

export interface TimeAxisProps {
  readonly kind: AxisKind;
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** A hairline with ticks at round times (UTC) or sample numbers; the first one says in which year or day they lie. */
export const TimeAxis = memo(function TimeAxis({ kind, first, last, width }: TimeAxisProps) {
  const ticks = useMemo(
    () =>
      fittingTicks({
        make: (count) => niceTicks(kind, first, last, count),
        withContext: (ticks) => withContext(kind, ticks),
        scale: positionScale(first, last, width),
        length: width,
      }),
    [kind, first, last, width],
  );
  return (
    <svg className={styles.axis} width={width} height={22} aria-hidden="true">
      <line x1={0} x2={width} y1={0.5} y2={0.5} />
      {ticks.map(({ x, label, anchor }, place) => (
        // By place, so that a moved axis moves its ticks instead of making new ones.
        <g key={place} transform={`translate(${x},0)`}>
          <line y1={0} y2={5} />
          <text y={17} textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
});
