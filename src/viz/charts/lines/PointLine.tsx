import { useMemo, useRef, useState } from "react";
import type { Branch } from "../../../model/attention/branch";
import { chartsWords } from "../../../words/en/charts";
import { formatNumber } from "../../base/format";
import type { MapAxis } from "../../base/mapAxis";
import { StepTicks } from "../../base/StepTicks";
import { useWidth } from "../../base/useWidth";
import { valueDrag, type Hold } from "../../pointing/valueDrag";
import { linePath } from "../linePath";
import styles from "../bars/ValueFigures.module.css";

const HEIGHT = 132;

export interface PointLineProps {
  readonly branch: Branch;
  /** What is drawn: "temperature". */
  readonly name: string;
  /** One value for each step, `(T,)`. */
  readonly values: ArrayLike<number>;
  /** What they were. */
  readonly ghost: ArrayLike<number>;
  readonly axis: MapAxis;
  readonly active: number;
  readonly onActive: (step: number) => void;
  /** Changes of one `gesture` belong together. */
  readonly onValue: (step: number, value: number, gesture: string) => void;
  /** The step that is lit, here or elsewhere; null for none. */
  readonly lit: number | null;
  readonly onPoint: (step: number | null) => void;
}

/** A line whose points can be dragged up and down, or moved by arrow keys; dashed where it was. */
export function PointLine({ branch, name, values, ghost, axis, active, onActive, onValue, lit, onPoint }: PointLineProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const steps = values.length;
  const domain = useMemo(() => roomyDomain(ghost), [ghost]);
  const [low, high] = domain;
  const [held] = useState(() => new Map<number, Hold>());
  const drag = valueDrag({ held, steps, active, values, domain, limits: domain, onActive, onValue, onPoint });
  const x = (step: number) => ((step + 0.5) / steps) * width;
  const y = (value: number) => HEIGHT - ((value - low) / (high - low)) * HEIGHT;
  const path = (of: ArrayLike<number>) => linePath(Array.from(of, (value, i) => [x(i), y(value)]));
  return (
    <div ref={frame} className={styles.figure} style={{ color: `var(--${branch})` }}>
      <span className={styles.top} aria-hidden="true">
        {formatNumber(Number(high.toPrecision(3)))}
      </span>
      <div
        role="slider"
        tabIndex={0}
        aria-label={chartsWords.line.keys(name, axis.label(active))}
        aria-orientation="vertical"
        aria-valuemin={low}
        aria-valuemax={high}
        aria-valuenow={values[active] ?? 0}
        aria-valuetext={chartsWords.line.value(axis.label(active), formatNumber(values[active] ?? NaN))}
        className={styles.plot}
        style={{ height: HEIGHT }}
        {...drag}
      >
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <rect className={styles.active} x={(active / steps) * width} width={width / steps} height={HEIGHT} />
          {lit !== null && <rect data-lit="key" className={styles.lit} x={(lit / steps) * width} width={width / steps} height={HEIGHT} />}
          <path className={styles.line} d={path(values)} />
          <path className={styles.ghost} d={path(ghost)} />
          <circle className={styles.handle} cx={x(active)} cy={y(values[active] ?? 0)} r={5} />
          <line className={styles.base} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        </svg>
      </div>
      <span className={styles.bottom} aria-hidden="true">
        {formatNumber(Number(low.toPrecision(3)))}
      </span>
      <StepTicks axis={axis} steps={steps} width={width} />
    </div>
  );
}

/** From the least to the greatest value, with as much room again to drag into. */
export function roomyDomain(values: ArrayLike<number>): readonly [number, number] {
  const all = Array.from(values).filter(Number.isFinite);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = high > low ? (high - low) / 2 : Math.max(1, Math.abs(high));
  return all.length === 0 ? [0, 1] : [low - room, high + room];
}
