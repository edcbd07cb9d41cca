import { memo } from "react";
import type { MapBranch } from "../../model/attention/branch";
import { scaleFormat } from "../base/format";
import type { Domain } from "../base/paint";
import styles from "./RowProfile.module.css";

const HEIGHT = 72;

export interface RowProfileProps {
  readonly branch: MapBranch;
  /** One value for each column; NaN where there is none. */
  readonly values: Float32Array;
  /** Where columns begin and end, when they are not alike wide. */
  readonly edges: Float64Array | null;
  /** What the bars' feet and their full height stand for: the ends of the colours of the map above. */
  readonly domain: Domain;
  /** Of the map above it, in CSS pixels. */
  readonly width: number;
  /** "query 14:00", "mean of 3 queries" */
  readonly title: string;
}

/** A row of a map as bars, column under column with the map above. */
export const RowProfile = memo(function RowProfile({ branch, values, edges, domain: [low, high], width, title }: RowProfileProps) {
  const columns = values.length;
  const x = (column: number) =>
    edges === null ? (column / columns) * width : ((edges[column]! - edges[0]!) / (edges[columns]! - edges[0]!)) * width;
  const bars = Array.from(values, (value, column) => {
    if (!(value > low)) return "";
    const y = HEIGHT - Math.min(1, (value - low) / (high - low)) * HEIGHT;
    return `M${x(column).toFixed(1)},${HEIGHT}V${y.toFixed(1)}H${x(column + 1).toFixed(1)}V${HEIGHT}Z`;
  });
  return (
    <figure className={styles.profile} style={{ width, color: `var(--${branch})` }}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <path d={bars.join("")} />
        <line x2={width} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      {[high, low].map((end) => (
        <span key={end} className={styles.end} style={{ top: end === high ? 0 : HEIGHT - 10 }} aria-hidden="true">
          {scaleFormat(low, high)(end)}
        </span>
      ))}
      <figcaption>{title}</figcaption>
    </figure>
  );
});
