import { useRef } from "react";
import type { AxisKind } from "../../../model/series/series";
import { positionScale } from "../../base/axis";
import { formatNumber } from "../../base/format";
import { TimeAxis } from "../../base/TimeAxis";
import { useWidth } from "../../base/useWidth";
import styles from "./RowBars.module.css";

const LEFT = 52;
const HEIGHT = 56;

export interface RowBarsProps {
  /** Its accessible name: what the bars are, and which is the largest. */
  readonly label: string;
  readonly title: string;
  readonly kind: AxisKind;
  /** Where each row stands on the axis, as many as values. */
  readonly at: Float64Array;
  /** The last position that is drawn, so that figures below one another share an axis. */
  readonly last: number;
  readonly values: Float64Array;
  /** Whether the axis is drawn below. */
  readonly axis: boolean;
}

/** A number for each row of a stretch of the series, as bars up and down from zero on its own time axis. */
export function RowBars({ label, title, kind, at, last, values, axis }: RowBarsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(0, useWidth(frame) - LEFT);
  const first = at[0]!;
  const x = positionScale(first, last, width);
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const span = high - low || 1;
  const y = (value: number) => 2 + ((high - value) / span) * (HEIGHT - 4);
  const wide = Math.max(0.5, width / Math.max(1, at.length * ((last - first) / (at.at(-1)! - first || 1))));
  const path = Array.from(values, (value, i) => `M${(x(at[i]!) - wide / 2).toFixed(1)},${y(0).toFixed(1)}V${y(value).toFixed(1)}h${wide.toFixed(2)}V${y(0).toFixed(1)}Z`).join("");
  const short = (value: number) => formatNumber(Number(value.toPrecision(2)));
  return (
    <figure className={styles.rows}>
      <figcaption>{title}</figcaption>
      <div ref={frame} role="img" aria-label={label}>
        <svg width={width + LEFT} height={HEIGHT} aria-hidden="true">
          <g transform={`translate(${LEFT},0)`}>
            {high > 0 && <text x={-6} y={y(high) + 8} textAnchor="end">{short(high)}</text>}
            {low < 0 && <text x={-6} y={y(low)} textAnchor="end">{short(low)}</text>}
            <path className={styles.bars} d={path} />
            <line className={styles.base} x2={width} y1={y(0)} y2={y(0)} />
          </g>
        </svg>
      </div>
      {axis && width > 0 && (
        <div style={{ marginInlineStart: LEFT }}>
          <TimeAxis {...{ kind, first, last, width }} />
        </div>
      )}
    </figure>
  );
}
