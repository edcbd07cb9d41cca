import { scaleLinear } from "d3";
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { Branch } from "../../../model/attention/branch";
import type { Series } from "../../../model/series/series";
import { nearestRow, positionScale } from "../../base/axis";
import { TimeAxis } from "../../base/TimeAxis";
import { useWidth } from "../../base/useWidth";
import { localX } from "../../pointing/localX";
import { placeAfter } from "../../pointing/sliderKeys";
import { useGestures } from "../../pointing/useGestures";
import { SeriesLines } from "../../series/SeriesLines";
import chart from "../chart.module.css";
import styles from "./ScanLines.module.css";
import { courseOf } from "./scanCourse";

const SERIES = 44;
const HEIGHT = 120;
const TOP = 18;
const BOTTOM = 8;

export interface ScanLinesProps {
  /** Its accessible name: what is drawn, and how it goes. */
  readonly label: string;
  /** What the window on show has. */
  readonly valueText: string;
  readonly branch: Branch;
  /** The series that the windows are cut from. */
  readonly series: Series;
  /** Where each window ends (ms or samples), `(N,)`. */
  readonly at: Float64Array;
  /** Of each head in each window, `(N, H)`; NaN where there is none. */
  readonly values: Float32Array;
  readonly heads: number;
  /** The head that is looked at. */
  readonly head: number;
  /** A value as a person reads it. */
  readonly write: (value: number) => string;
  /** Stretches whose windows are not like the others, ms or samples. */
  readonly marked: readonly { readonly from: number; readonly to: number }[];
  /** Where the window on show ends. */
  readonly shown: number;
  /** Whoever drags, clicks, or comes by an arrow key: the window. */
  readonly onShow: (window: number, gesture: string) => void;
}

/** One measure of each head in every window, under the series and on its axis; the window on show is dragged along it. */
export function ScanLines(props: ScanLinesProps) {
  const { label, valueText, branch, series, at, values, heads, head, write, marked, shown, onShow } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const gesture = useRef("");
  const nextGesture = useGestures();
  const { kind } = series.axis;
  const [first, last] = [series.axis.at[0]!, series.axis.at.at(-1)!];
  const x = positionScale(first, last, width);
  const { low, high, lines } = useMemo(() => drawn(values, heads, at, first, last, width), [values, heads, at, first, last, width]);
  const window = nearestRow(at, shown);
  const show = (event: PointerEvent<HTMLElement>) => {
    const next = nearestRow(at, first + (localX(event) / Math.max(1, width)) * (last - first));
    if (next !== window) onShow(next, gesture.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, window, at.length, Math.max(10, Math.round(at.length / 20)));
    if (next === null) return;
    event.preventDefault();
    onShow(next, nextGesture());
  };
  return (
    <div
      ref={frame}
      className={`${chart.plot} ${styles.plot}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={at.length - 1}
      aria-valuenow={window}
      aria-valuetext={valueText}
      style={{ color: `var(--${branch})` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        gesture.current = nextGesture();
        event.currentTarget.setPointerCapture(event.pointerId);
        show(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && show(event)}
      onKeyDown={onKeyDown}
    >
      {width > 0 && (
        <>
          <div className={styles.series}>
            <SeriesLines axis={series.axis} columns={series.columns} {...{ first, last, width }} laneHeight={SERIES / laneCount(series)} slim />
          </div>
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {marked.map(({ from, to }) => (
              <rect key={from} className={styles.marked} x={x(from)} width={Math.max(1, x(to) - x(from))} height={HEIGHT} />
            ))}
            {lines.map((line, each) => each !== head && <path key={each} className={styles.other} d={line} />)}
            <path className={styles.line} data-line={head} d={lines[head]} />
            <line className={styles.shown} x1={x(shown)} x2={x(shown)} y2={HEIGHT} />
            {Number.isFinite(low) && [high, low].map((value, i) => (
              <text key={i} x={2} y={i === 0 ? TOP - 6 : HEIGHT - 2}>{write(value)}</text>
            ))}
          </svg>
          <TimeAxis {...{ kind, first, last, width }} />
        </>
      )}
    </div>
  );
}

/** As many as `SeriesLines` draws where it is slim. */
const laneCount = ({ columns }: Series) => (columns.length <= 3 ? columns.length : 1);

function drawn(values: Float32Array, heads: number, at: Float64Array, first: number, last: number, width: number) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const y = scaleLinear([low, high > low ? high : low + 1], [HEIGHT - BOTTOM - 6, TOP]);
  const x = positionScale(first, last, width);
  const lines = Array.from({ length: heads }, (_, head) => courseOf(values, heads, head, at, x).map(({ move, at: place, value }) => `${move ? "M" : "L"}${place.toFixed(1)},${y(value).toFixed(1)}`).join(""));
  return { low, high, lines };
}
