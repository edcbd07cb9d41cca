import { useRef } from "react";
import { chartsWords } from "../../../words/en/charts";
import { formatNumber } from "../../base/format";
import type { MapAxis } from "../../base/mapAxis";
import { stepPointer, type StepPointing } from "../../pointing/stepPointer";
import { StepTicks } from "../../base/StepTicks";
import { useWidth } from "../../base/useWidth";
import styles from "./ValueFigures.module.css";

const HEIGHT = 120;

export interface SignedBarsProps {
  /** What the bars are: "q·k of every key". */
  readonly name: string;
  /** NaN where there is none: left out, on a hatched ground. */
  readonly values: ArrayLike<number>;
  /** CSS colour of the bars. */
  readonly colour: string;
  /** The bar to mark. */
  readonly marked: number;
  readonly axis: MapAxis;
  /** Where the bars are steps that can be pointed at. */
  readonly pointing?: StepPointing | undefined;
}

/** Numbers side by side as bars up and down from zero. */
export function SignedBars({ name, values, colour, marked, axis, pointing }: SignedBarsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const all = Array.from(values);
  const present = all.filter(Number.isFinite);
  const high = Math.max(0, ...present);
  const low = Math.min(0, ...present);
  const span = high - low || 1;
  const bar = width / all.length;
  const gap = bar > 6 ? 1 : 0;
  const y = (value: number) => ((high - value) / span) * HEIGHT;
  const path = all
    .map((value, i) =>
      Number.isFinite(value) ? `M${(i * bar + gap / 2).toFixed(1)},${y(0).toFixed(1)}V${y(value).toFixed(1)}h${(bar - gap).toFixed(2)}V${y(0).toFixed(1)}Z` : "",
    )
    .join("");
  const missing = all.map((value, i) => (Number.isFinite(value) ? "" : `M${(i * bar).toFixed(1)},0h${bar.toFixed(2)}V${HEIGHT}h${(-bar).toFixed(2)}Z`)).join("");
  return (
    <div ref={frame} className={styles.figure} style={{ color: colour }}>
      <div className={styles.caption} aria-hidden="true">
        <span>{name}</span>
        <span>{chartsWords.bars.between(formatNumber(low), formatNumber(high))}</span>
      </div>
      <div
        role="img"
        aria-label={chartsWords.bars.name(name, all.length, formatNumber(low), formatNumber(high))}
        {...(pointing === undefined ? {} : stepPointer(all.length, pointing))}
      >
        <svg className={styles.bare} width={width} height={HEIGHT} aria-hidden="true">
          <path className={styles.missing} d={missing} />
          <path className={styles.bars} d={path} />
          <line className={styles.base} x2={width} y1={y(0)} y2={y(0)} />
          {pointing?.lit != null && <rect data-lit="key" className={styles.lit} x={pointing.lit * bar} width={bar} height={HEIGHT} />}
          <rect className={styles.marked} x={marked * bar} width={bar} height={HEIGHT} />
        </svg>
      </div>
      <StepTicks axis={axis} steps={all.length} width={width} />
    </div>
  );
}
