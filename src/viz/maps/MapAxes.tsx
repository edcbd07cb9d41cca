import { memo, useMemo } from "react";
import { mapsWords } from "../../words/en/maps";
import { fittingTicks } from "../base/fittingTicks";
import type { MapLayout } from "./columnLayout";
import styles from "./MapAxes.module.css";
import type { MapAxis } from "../base/mapAxis";

/** More than these would say nothing new. */
const MOST_QUERIES = 8;

export interface MapAxesProps {
  readonly steps: number;
  readonly size: number;
  /** Of the queries. */
  readonly axis: MapAxis;
  readonly layout: MapLayout;
  readonly queryLabels: boolean;
}

/** Those of a row's maps, which share their layout, at the size that was asked for last. */
const made = new WeakMap<MapLayout, { readonly size: number; readonly ticks: ReturnType<typeof fittingTicks> }>();

function keyTicks(layout: MapLayout, size: number): ReturnType<typeof fittingTicks> {
  const last = made.get(layout);
  if (last?.size === size) return last.ticks;
  const ticks = fittingTicks({ make: layout.ticks, scale: (at) => at * size, length: size });
  made.set(layout, { size, ticks });
  return ticks;
}

/** The axes outside of a map's square: keys, lags or time below, queries at the left. */
export const MapAxes = memo(function MapAxes({ steps, size, axis, layout, queryLabels }: MapAxesProps) {
  const keys = useMemo(() => keyTicks(layout, size), [layout, size]);
  // A mark stands with its label: in a row of maps at the first one, for all of them.
  const queries = useMemo(
    () => (queryLabels ? fittingTicks({ make: (count) => axis.ticks(Math.min(count, MOST_QUERIES)), scale: (at) => (at * size) / steps, length: size, upright: true }) : []),
    [axis, size, steps, queryLabels],
  );
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
      {queries.map(({ x, label }, place) => (
        <g key={place} transform={`translate(0,${x})`}>
          <line x1={-5} x2={-0.5} />
          <text x={-8} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <text className={styles.title} x={size / 2} y={33} textAnchor="middle" dy={size}>
        {layout.title}
      </text>
      {queryLabels && (
        <text className={styles.title} transform={`translate(-52,${size / 2}) rotate(-90)`} textAnchor="middle">
          {mapsWords.axes.query(axis.unit)}
        </text>
      )}
    </svg>
  );
});
