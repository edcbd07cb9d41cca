import { useMemo } from "react";
import styles from "./MapAxes.module.css";
import type { MapAxis } from "./mapAxis";

/** Room, in CSS pixels, that a label takes along the key axis and along the query axis. */
const KEY_LABEL = 52;
const QUERY_LABEL = 36;

export interface MapAxesProps {
  readonly steps: number;
  readonly size: number;
  readonly axis: MapAxis;
  readonly queryLabels: boolean;
}

/** The axes outside of a map's square: keys below, queries at the left. */
export function MapAxes({ steps, size, axis, queryLabels }: MapAxesProps) {
  const keys = useMemo(() => axis.ticks(Math.max(2, Math.floor(size / KEY_LABEL))), [axis, size]);
  const queries = useMemo(() => axis.ticks(Math.max(2, Math.floor(size / QUERY_LABEL))), [axis, size]);
  const scale = size / steps;
  return (
    <svg className={styles.axes} width={size} height={size} aria-hidden="true">
      <rect className={styles.frame} x={-0.5} y={-0.5} width={size + 1} height={size + 1} />
      {keys.map(({ at, label }) => (
        <g key={at} transform={`translate(${at * scale},${size})`}>
          <line y1={0.5} y2={5} />
          <text y={17} textAnchor={anchor(at * scale, size)}>
            {label}
          </text>
        </g>
      ))}
      {queries.map(({ at, label }) => (
        <g key={at} transform={`translate(0,${at * scale})`}>
          <line x1={-5} x2={-0.5} />
          {queryLabels && (
            <text x={-8} dy="0.32em" textAnchor="end">
              {label}
            </text>
          )}
        </g>
      ))}
      <text className={styles.title} x={size / 2} y={33} textAnchor="middle" dy={size}>
        key →
      </text>
      {queryLabels && (
        <text className={styles.title} transform={`translate(-52,${size / 2}) rotate(-90)`} textAnchor="middle">
          ← query
        </text>
      )}
    </svg>
  );
}

/** Labels at the ends lean inwards. */
function anchor(x: number, size: number): "start" | "middle" | "end" {
  if (x < 14) return "start";
  return x > size - 14 ? "end" : "middle";
}
