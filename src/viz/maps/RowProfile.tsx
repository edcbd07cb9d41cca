import { memo } from "react";
import type { MapBranch } from "../../model/attention/branch";
import { mapsWords } from "../../words/en/maps";
import { scaleFormat } from "../base/format";
import styles from "./RowProfile.module.css";

const HEIGHT = 72;

export interface RowProfileProps {
  readonly branch: MapBranch;
  /** One value for each column; NaN where there is none. */
  readonly values: Float32Array;
  /** What even attention would give to each column, `(columns,)`; null where it is not told. */
  readonly even: Float32Array | null;
  /** Where columns begin and end, when they are not alike wide. */
  readonly edges: Float64Array | null;
  /** Of the map above it, in CSS pixels. */
  readonly width: number;
  /** "query 14:00", "mean of 3 queries" */
  readonly title: string;
}

/** A row of a map as bars from 0, column under column with the map above; a line says how high they would be if they were even. */
export const RowProfile = memo(function RowProfile({ branch, values, even, edges, width, title }: RowProfileProps) {
  const columns = values.length;
  const x = (column: number) =>
    (edges === null ? (column / columns) * width : ((edges[column]! - edges[0]!) / (edges[columns]! - edges[0]!)) * width).toFixed(1);
  const evenCells = even ?? new Float32Array(0);
  const most = (of: Float32Array) => of.reduce((greatest, value) => (value > greatest ? value : greatest), 0);
  // Room above even, so that an even row does not look like a full one.
  const high = Math.max(most(values), 2 * most(evenCells)) || 1;
  const y = (value: number) => ((1 - value / high) * HEIGHT).toFixed(1);
  const bars = Array.from(values, (value, column) => (value > 0 ? `M${x(column)},${HEIGHT}V${y(value)}H${x(column + 1)}V${HEIGHT}Z` : ""));
  const evenLine = Array.from(evenCells, (value, column) => (Number.isNaN(value) ? "" : `M${x(column)},${y(value)}H${x(column + 1)}`));
  const last = evenCells.findLast((value) => !Number.isNaN(value));
  return (
    <figure className={styles.profile} style={{ width, color: `var(--${branch})` }}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <path d={bars.join("")} />
        <path className={styles.even} data-line="even" d={evenLine.join("")} />
        <line x2={width} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      {[high, 0].map((end) => (
        <span key={end} className={styles.end} style={{ top: end === high ? 0 : HEIGHT - 10 }} aria-hidden="true">
          {scaleFormat(0, high)(end)}
        </span>
      ))}
      {last !== undefined && (
        <span className={styles.evenName} style={{ top: Number(y(last)) - 6 }} aria-hidden="true">
          {mapsWords.even}
        </span>
      )}
      <figcaption>{title}</figcaption>
    </figure>
  );
});
