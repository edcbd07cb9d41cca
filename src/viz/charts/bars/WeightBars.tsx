import { useRef, useState } from "react";
import type { MapBranch } from "../../../model/attention/branch";
import { chartsWords } from "../../../words/en/charts";
import styles from "./ValueFigures.module.css";
import { formatWeight, scaleFormat } from "../../base/format";
import type { MapAxis } from "../../base/mapAxis";
import { StepTicks } from "../../base/StepTicks";
import { useWidth } from "../../base/useWidth";
import { valueDrag, type Hold } from "../../pointing/valueDrag";

const HEIGHT = 132;

export interface WeightBarsProps {
  readonly branch: MapBranch;
  /** One query's weights, `(T,)`. */
  readonly weights: ArrayLike<number>;
  /** What they were, drawn as an outline. */
  readonly ghost: ArrayLike<number>;
  /** The top of the scale; by what is drawn unless given. */
  readonly top?: number | undefined;
  readonly axis: MapAxis;
  readonly active: number;
  readonly onActive: (key: number) => void;
  /** Changes of one `gesture` belong together. */
  readonly onWeight: (key: number, weight: number, gesture: string) => void;
  /** The step that is lit, here or elsewhere; null for none. */
  readonly lit: number | null;
  readonly onPoint: (step: number | null) => void;
}

/** One query's weights as bars that can be dragged, or moved by arrow keys. */
export function WeightBars({ branch, weights, ghost, top, axis, active, onActive, onWeight, lit, onPoint }: WeightBarsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const steps = weights.length;
  const [frozen, setFrozen] = useState<number | null>(null);
  const high = frozen ?? top ?? topOf(weights, ghost);
  const [held] = useState(() => new Map<number, Hold>());
  const drag = valueDrag({
    held,
    steps,
    active,
    values: weights,
    domain: [0, high],
    limits: [0, 1],
    // The scale stands still under a pointer that drags.
    onHold: (holds) => setFrozen(holds ? high : null),
    onActive,
    onValue: onWeight,
    onPoint,
  });
  const bar = width / steps;
  const y = (weight: number) => HEIGHT - Math.min(1.08, weight / high) * HEIGHT;
  const gap = bar > 6 ? 1 : 0;
  return (
    <div ref={frame} className={styles.figure} style={{ color: `var(--${branch})` }}>
      <span className={styles.top} aria-hidden="true">
        {scaleFormat(0, high)(high)}
      </span>
      <div
        role="slider"
        tabIndex={0}
        aria-label={chartsWords.bars.keys(axis.label(active))}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={weights[active] ?? 0}
        aria-valuetext={chartsWords.bars.value(axis.label(active), formatWeight(weights[active] ?? NaN))}
        className={styles.plot}
        style={{ height: HEIGHT }}
        {...drag}
      >
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <rect className={styles.active} x={active * bar} width={bar} height={HEIGHT} />
          <path className={styles.bars} d={barsPath(weights, bar, gap, y)} />
          {lit !== null && <rect data-lit="key" className={styles.lit} x={lit * bar} width={bar} height={HEIGHT} />}
          <path className={styles.ghost} d={outlinePath(ghost, bar, y)} />
          <line className={styles.base} x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        </svg>
      </div>
      <StepTicks axis={axis} steps={steps} width={width} />
    </div>
  );
}

/** The top of the scale: room above the largest weight, so that it can grow, and at most 1. */
export function topOf(weights: ArrayLike<number>, ghost: ArrayLike<number>): number {
  const largest = Math.max(...Array.from(weights), ...Array.from(ghost));
  return TOPS.find((top) => top >= largest * 1.25) ?? 1;
}

const TOPS = [0.02, 0.05, 0.1, 0.2, 0.5, 1];

function barsPath(values: ArrayLike<number>, bar: number, gap: number, y: (value: number) => number): string {
  return Array.from(values, (value, i) => `M${(i * bar + gap / 2).toFixed(1)},${HEIGHT}V${y(value).toFixed(1)}h${(bar - gap).toFixed(2)}V${HEIGHT}Z`).join("");
}

function outlinePath(values: ArrayLike<number>, bar: number, y: (value: number) => number): string {
  const tops = Array.from(values, (value, i) => `V${y(value).toFixed(1)}H${((i + 1) * bar).toFixed(1)}`);
  return `M0,${HEIGHT}${tops.join("")}V${HEIGHT}`;
}
