import { scaleLinear } from "d3";
import { useRef } from "react";
import { formatNumber } from "../../base/format";
import { useWidth } from "../../base/useWidth";
import chart from "../chart.module.css";
import styles from "./CoverLines.module.css";
import { spreadLabels } from "./spreadLabels";

const HEIGHT = 200;
const LEFT = 48;
const RIGHT = 96;
const TOP = 10;
const BOTTOM = 34;

export interface CoverLine {
  readonly name: string;
  /** At even distances from no rows to all of them. */
  readonly values: Float64Array;
  /** The control is drawn more quietly. */
  readonly control: boolean;
}

export interface CoverLinesProps {
  /** Its accessible name. */
  readonly label: string;
  readonly title: string;
  /** What the axis below counts. */
  readonly axis: string;
  readonly lines: readonly CoverLine[];
  /** The end of the scale, which figures side by side share. */
  readonly most: number;
  /** Where most of the windows of one line lie. */
  readonly band: { readonly low: Float64Array; readonly high: Float64Array };
}

/** How far a forecast has moved while rows are covered: a line for each order, named at its end by where it stands half way. */
export function CoverLines({ label, title, axis, lines, most, band }: CoverLinesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const count = band.low.length - 1;
  const x = scaleLinear([0, count], [LEFT, Math.max(LEFT + 1, width - RIGHT)]);
  const y = scaleLinear([0, most || 1], [HEIGHT - BOTTOM, TOP]).nice(3);
  const points = (values: Float64Array) => Array.from(values, (value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`);
  const ends = lines.map(({ name, values, control }, place) => ({ name, control, place, at: y(values.at(-1)!) }));
  return (
    <figure className={`${chart.titled} ${chart.plot} ${styles.cover}`}>
      <figcaption>{title}</figcaption>
      <div ref={frame} role="img" aria-label={label} style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {y.ticks(3).map((tick) => (
              <g key={tick} transform={`translate(0,${y(tick)})`}>
                <line className={chart.grid} x1={LEFT} x2={x(count)} />
                <text x={LEFT - 6} dy="0.32em" textAnchor="end">{formatNumber(tick)}</text>
              </g>
            ))}
            {[0, 0.5, 1].map((part) => (
              <text key={part} x={x(part * count)} y={HEIGHT - BOTTOM + 16} textAnchor="middle">{formatNumber(part)}</text>
            ))}
            <text x={x(count / 2)} y={HEIGHT - 3} textAnchor="middle">{axis}</text>
            <path className={styles.band} d={`M${[...points(band.high), ...points(band.low).toReversed()].join("L")}Z`} />
            {lines.map(({ name, values, control }, place) => (
              <path key={name} className={`${styles.line} ${chart.dashed}`} data-control={control} data-place={place} data-dash={control ? undefined : place} d={`M${points(values).join("L")}`} />
            ))}
            {spreadLabels(ends, -4, HEIGHT - BOTTOM).map(({ name, control, text }) => (
              <text key={name} data-control={control} className={styles.name} x={x(count) + 6} y={text}>{name}</text>
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}
