import type { Branch } from "../../model/attention/branch";
import { Legend } from "../base/Legend";
import type { Scale } from "../base/scale";
import styles from "./ClassMap.module.css";
import { MapCanvas } from "./MapCanvas";

export interface ClassMapProps {
  readonly title: string;
  /** Its accessible name. */
  readonly label: string;
  readonly branch: Branch;
  /** `(C, C)` at `offset`: what a query of each class gives to each class; NaN where there is none. */
  readonly values: Float32Array;
  readonly offset: number;
  /** What each class is called; "" where there is no room. */
  readonly names: readonly string[];
  readonly scale: Scale;
  readonly measure: string;
  readonly titles: { readonly query: string; readonly key: string };
  readonly size: number;
}

/** What is given by the hours of a day, or the days of a week, to one another: queries downward, keys to the right. */
export function ClassMap({ title, label, branch, values, offset, names, scale, measure, titles, size }: ClassMapProps) {
  const place = (i: number) => ((i + 0.5) / names.length) * size;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <span>{title}</span>
        <Legend palette={branch} {...scale} title={measure} />
      </figcaption>
      <div className={styles.plot} role="img" aria-label={label}>
        <div className={styles.cells} style={{ width: size, height: size }}>
          <MapCanvas {...{ values, offset }} domain={scale.domain} even={scale.even} times={scale.times} rows={names.length} columns={names.length} palette={branch} width={size} height={size} />
        </div>
        <svg className={styles.axes} width={size + 42} height={size + 36} aria-hidden="true">
          {names.map((name, i) => name !== "" && (
            <g key={name}>
              <text x={36} y={place(i)} dy="0.32em" textAnchor="end">{name}</text>
              <text x={42 + place(i)} y={size + 13} textAnchor="middle">{name}</text>
            </g>
          ))}
          <text transform={`translate(9,${size / 2}) rotate(-90)`} textAnchor="middle">{titles.query}</text>
          <text x={42 + size / 2} y={size + 30} textAnchor="middle">{titles.key}</text>
        </svg>
      </div>
    </figure>
  );
}
