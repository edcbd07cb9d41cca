import { scaleLinear } from "d3";
import { useMemo, useRef } from "react";
import type { Branch } from "../../../model/attention/branch";
import { formatNumber, formatWeight } from "../../base/format";
import { useWidth } from "../../base/useWidth";
import { linePath } from "../linePath";
import styles from "./LagBand.module.css";

const HEIGHT = 190;
const LEFT = 46;
const RIGHT = 10;
const TOP = 18;
const BOTTOM = 34;

export interface LagBandProps {
  readonly label: string;
  readonly branch: Branch;
  /** The first lag, in steps; below zero lies ahead. */
  readonly first: number;
  /** By lag; NaN where no pair of steps lies so far apart. */
  readonly mean: Float32Array;
  /** Null while they are not known. */
  readonly band: { readonly low: Float32Array; readonly high: Float32Array } | null;
  /** What even attention gives to each lag, where it is one number. */
  readonly even: number | null;
  readonly titles: { readonly lag: string; readonly weight: string };
}

/** How much of its attention a head gives to what lies so many steps back: the mean over windows, and what most of them do. */
export function LagBand({ label, branch, first, mean, band, even, titles }: LagBandProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const last = first + mean.length - 1;
  const { x, y, line, area } = useMemo(() => drawn(first, last, mean, band, even, width), [first, last, mean, band, even, width]);
  return (
    <div ref={frame} className={styles.frame} role="img" aria-label={label} style={{ color: `var(--${branch})` }}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {y.ticks(4).map((tick) => (
            <g key={tick} transform={`translate(${LEFT},${y(tick)})`}>
              <line className={styles.grid} x2={Math.max(0, width - LEFT - RIGHT)} />
              <text x={-6} dy="0.32em" textAnchor="end">{formatWeight(tick)}</text>
            </g>
          ))}
          {x.ticks(Math.max(2, Math.min(9, Math.floor(width / 70)))).filter(Number.isInteger).map((tick) => (
            <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 14} textAnchor="middle">{formatNumber(tick)}</text>
          ))}
          {even !== null && <line className={styles.even} x1={LEFT} x2={width - RIGHT} y1={y(even)} y2={y(even)} />}
          <path className={styles.band} d={area} />
          <path className={styles.mean} d={line} />
          <text x={4} y={11}>↑ {titles.weight}</text>
          <text x={width - RIGHT} y={HEIGHT - 4} textAnchor="end">{titles.lag} →</text>
        </svg>
      )}
    </div>
  );
}

function drawn(first: number, last: number, mean: Float32Array, band: LagBandProps["band"], even: number | null, width: number) {
  const x = scaleLinear([first, Math.max(last, first + 1)], [LEFT, Math.max(LEFT + 1, width - RIGHT)]);
  const most = Math.max(even ?? 0, ...[mean, band?.high ?? mean].map((values) => values.reduce((max, each) => (each > max ? each : max), 0)));
  const y = scaleLinear([0, most || 1], [HEIGHT - BOTTOM, TOP]).nice(4);
  const points = (values: Float32Array) => Array.from(values, (value, i) => [x(first + i), y(value)] as const);
  const area = band === null ? "" : `${linePath([...points(band.high), ...points(band.low).toReversed()])}Z`;
  return { x, y, line: linePath(points(mean)), area };
}
