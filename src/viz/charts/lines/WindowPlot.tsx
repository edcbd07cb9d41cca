import { extent, scaleLinear } from "d3";
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { Branch } from "../../../model/attention/branch";
import type { AxisKind, Values } from "../../../model/series/series";
import { nearestRow, positionScale } from "../../base/axis";
import { formatNumber } from "../../base/format";
import { TimeAxis } from "../../base/TimeAxis";
import { useWidth } from "../../base/useWidth";
import { SeenBars, type SeenStep } from "../bars/SeenBars";
import chart from "../chart.module.css";
import styles from "./WindowPlot.module.css";
import { localX } from "../../pointing/localX";
import { placeAfter } from "../../pointing/sliderKeys";

const LEFT = 52;
const TOP = 8;
const BOTTOM = 6;
const BARS = 44;

/** One step ahead. Edges of a band may be infinite. */
export interface AheadPoint {
  /** On the axis: ms since 1970, or a sample number. */
  readonly at: number;
  readonly truth: number;
  readonly predicted: number;
  readonly low: number;
  readonly high: number;
  /** What a simple forecast says. */
  readonly simple?: number;
}

export interface WindowPlotProps {
  readonly branch: Branch;
  readonly kind: AxisKind;
  /** The series as far as the window knows it. */
  readonly past: { readonly at: Float64Array; readonly values: Values };
  /** What follows; nothing where only the past is drawn. */
  readonly ahead: readonly AheadPoint[];
  /** How much each step is looked at; drawn below the line. */
  readonly seen: readonly SeenStep[] | null;
  readonly label: string;
  readonly height: number;
  /** The step ahead that is read; null for none. */
  readonly active: number | null;
  readonly onActive?: (step: number | null) => void;
}

/** A window of the series on its own time axis: the line, what is forecast of it with its band, and which steps were looked at for it. */
export function WindowPlot({ branch, kind, past, ahead, seen, label, height, active, onActive }: WindowPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(0, useWidth(frame) - LEFT);
  const first = past.at[0] ?? 0;
  const last = ahead.at(-1)?.at ?? past.at.at(-1) ?? first;
  const x = positionScale(first, last, width);
  const y = useMemo(() => {
    const values = [...past.values, ...ahead.flatMap(({ truth, predicted, low, high, simple = NaN }) => [truth, predicted, low, high, simple])];
    const [low = 0, high = 1] = extent(values.filter(Number.isFinite));
    return scaleLinear([low, high > low ? high : low + 1], [height - BOTTOM, TOP]).nice(4).clamp(true);
  }, [past, ahead, height]);
  const line = (points: readonly (readonly [at: number, value: number])[]) => {
    let down = false;
    return points.map(([at, value]) => {
      const start = !down;
      down = !Number.isNaN(value);
      return down ? `${start ? "M" : "L"}${x(at).toFixed(1)},${y(value).toFixed(1)}` : "";
    }).join("");
  };
  const known = Array.from(past.at, (at, i): [number, number] => [at, past.values[i]!]);
  const now = known.slice(-1);
  const reads = onActive !== undefined && ahead.length > 0;
  const under = (event: PointerEvent<HTMLElement>) => {
    const at = localX(event) - LEFT;
    onActive?.(at < x(past.at.at(-1) ?? first) ? null : nearestRow(Float64Array.from(ahead, (point) => x(point.at)), at));
  };
  const total = height + (seen === null ? 0 : BARS);
  return (
    <div ref={frame} className={styles.frame}>
      <div
        {...(reads ? { role: "application", tabIndex: 0 } : { role: "img" })}
        aria-label={label}
        className={`${chart.plot} ${styles.plot}`}
        {...(reads && {
          onPointerMove: under,
          onPointerLeave: () => onActive(null),
          onKeyDown: (event: KeyboardEvent) => {
            const to = placeAfter(event.key, active ?? -1, ahead.length);
            if (to === null) return;
            event.preventDefault();
            onActive(to);
          },
        })}
      >
        <svg width={width + LEFT} height={total} aria-hidden="true">
          <g transform={`translate(${LEFT},0)`}>
            {y.ticks(4).map((tick) => (
              <g key={tick} transform={`translate(0,${y(tick)})`}>
                <line className={chart.grid} x2={width} />
                <text x={-6} dy="0.32em" textAnchor="end">{formatNumber(Number(tick.toPrecision(6)))}</text>
              </g>
            ))}
            {ahead.length > 0 && (
              <>
                <path className={styles.band} d={`${line(ahead.map(({ at, high }) => [at, high]))}${line(ahead.toReversed().map(({ at, low }) => [at, low])).replace("M", "L")}Z`} />
                <line className={styles.now} x1={x(past.at.at(-1)!)} x2={x(past.at.at(-1)!)} y1={TOP} y2={total} />
                <path className={styles.simple} d={line(ahead.map(({ at, simple = NaN }) => [at, simple]))} />
                <path className={styles.truth} data-line="truth" d={line([...now, ...ahead.map(({ at, truth }): [number, number] => [at, truth])])} />
                <path className={styles.predicted} data-line="predicted" d={line([...now, ...ahead.map(({ at, predicted }): [number, number] => [at, predicted])])} />
                {ahead.length === 1 && <circle className={styles.dot} cx={x(ahead[0]!.at)} cy={y(ahead[0]!.predicted)} r={3} />}
              </>
            )}
            <path className={styles.past} d={line(known)} />
            {active !== null && ahead[active] !== undefined && <line className={chart.cursor} x1={x(ahead[active].at)} x2={x(ahead[active].at)} y1={TOP} y2={height} />}
            {seen !== null && <SeenBars {...{ branch, seen, x }} top={height} height={BARS} />}
          </g>
        </svg>
      </div>
      {width > 0 && (
        <div style={{ marginInlineStart: LEFT }}>
          <TimeAxis {...{ kind, first, last, width }} />
        </div>
      )}
    </div>
  );
}
