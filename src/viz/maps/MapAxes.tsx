import { memo, useMemo } from "react";
import { mapsWords } from "../../words/en/maps";
import { uncrowded } from "../base/axis";
import type { MapLayout } from "./columnLayout";
import styles from "./MapAxes.module.css";
import type { MapAxis } from "../base/mapAxis";

/** Room, in CSS pixels, that a label takes along the key axis and along the query axis. */
const KEY_LABEL = 58;
const QUERY_LABEL = 36;

export interface MapAxesProps {
  readonly steps: number;
  readonly size: number;
  /** Of the queries. */
  readonly axis: MapAxis;
  readonly layout: MapLayout;
  readonly queryLabels: boolean;
}

/** The axes outside of a map's square: keys, lags or time below, queries at the left. */
export const MapAxes = memo(function MapAxes({ steps, size, axis, layout, queryLabels }: MapAxesProps) {
  const keys = useMemo(() => {
    const ticks = layout.ticks(Math.max(2, Math.floor(size / KEY_LABEL)));
    return uncrowded(ticks, (at) => at * size, size);
  }, [layout, size]);
  const queries = useMemo(() => axis.ticks(Math.max(2, Math.floor(size / QUERY_LABEL))), [axis, size]);
  const scale = size / steps;
  return (
    <svg className={styles.axes} width={size} height={size} aria-hidden="true">
      <rect className={styles.frame} x={-0.5} y={-0.5} width={size + 1} height={size + 1} />
      {/* Keyed by place, so that a moved window moves the ticks instead of making new ones. */}
      {keys.map(({ x, label, anchor }, place) => (
        <g key={place} transform={`translate(${x},${size})`}>
          <line y1={0.5} y2={5} />
          <text y={17} textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
      {queries.map(({ at, label }, place) => (
        <g key={place} transform={`translate(0,${at * scale})`}>
          <line x1={-5} x2={-0.5} />
          {queryLabels && (
            <text x={-8} dy="0.32em" textAnchor="end">
              {label}
            </text>
          )}
        </g>
      ))}
      <text className={styles.title} x={size / 2} y={33} textAnchor="middle" dy={size}>
        {layout.title}
      </text>
      {queryLabels && (
        <text className={styles.title} transform={`translate(-52,${size / 2}) rotate(-90)`} textAnchor="middle">
          {mapsWords.axes.query}
        </text>
      )}
    </svg>
  );
});
