import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { Axis, Column } from "../../../model/series/series";
import { nearestRow, positionScale } from "../../base/axis";
import { formatNumber } from "../../base/format";
import { TimeAxis } from "../../base/TimeAxis";
import { useWidth } from "../../base/useWidth";
import { decimate } from "../../series/decimate";
import { SeriesLines } from "../../series/SeriesLines";
import { linePath } from "../linePath";
import styles from "./ErrorStrip.module.css";
import { localX } from "../../pointing/localX";
import { placeAfter } from "../../pointing/sliderKeys";

const LINE = 72;
const ERRORS = 64;
const LEFT = 52;
/** Windows that Page Up and Page Down move by. */
const PAGE = 10;

export interface ErrorStripProps {
  readonly axis: Axis;
  readonly column: Column;
  /** The stretch of the axis on show. */
  readonly first: number;
  readonly last: number;
  /** Where each window's forecast begins; rising. */
  readonly at: Float64Array;
  /** Of each window, and of another way to forecast where there is one. */
  readonly errors: Float32Array;
  readonly others: Float32Array | null;
  readonly window: number;
  readonly label: string;
  readonly valueText: string;
  /** All windows of one drag have one gesture, which starts with `isStart`. */
  readonly onWindow: (window: number, isStart: boolean) => void;
}

/** The series, and below it how wrong the forecast of each window is; a click, a drag or the arrow keys choose a window. */
export function ErrorStrip({ axis, column, first, last, at, errors, others, window, label, valueText, onWindow }: ErrorStripProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(0, useWidth(frame) - LEFT);
  const columns = useMemo(() => [column], [column]);
  const x = positionScale(first, last, width);
  const most = useMemo(() => greatest(errors, greatest(others ?? [], 0)) || 1, [errors, others]);
  const y = (error: number) => ERRORS * (1 - error / most);
  const drawn = useMemo(() => [errors, others].map((each) => each && decimate(at, each, 0, at.length, Math.max(1, width))), [at, errors, others, width]);
  const [own, other] = drawn.map((trace) => (trace === null ? "" : linePath(Array.from(trace!.at, (position, i) => [x(position), y(trace!.values[i]!)]))));
  const under = (event: PointerEvent<HTMLElement>) => {
    const left = localX(event);
    return nearestRow(at, first + (left / Math.max(1, width)) * (last - first));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, window, at.length, PAGE);
    if (to === null) return;
    event.preventDefault();
    onWindow(to, true);
  };
  return (
    <div ref={frame} className={styles.frame} style={{ paddingInlineStart: LEFT }}>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={at.length - 1}
        aria-valuenow={window}
        aria-valuetext={valueText}
        className={styles.plot}
        style={{ height: LINE + ERRORS }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          onWindow(under(event), true);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && onWindow(under(event), false)}
      >
        {width > 0 && (
          <>
            <SeriesLines axis={axis} columns={columns} {...{ first, last, width }} laneHeight={LINE} bare />
            <svg className={styles.errors} width={width} height={ERRORS} aria-hidden="true">
              <text x={-6} y={9}>{formatNumber(Number(most.toPrecision(2)))}</text>
              <text x={-6} y={ERRORS}>0</text>
              <path className={styles.area} d={`${own}L${x(at.at(-1)!).toFixed(1)},${ERRORS}L${x(at[0]!).toFixed(1)},${ERRORS}Z`} />
              <path className={styles.other} d={other} />
              <path className={styles.own} d={own} />
              <line className={styles.base} x2={width} y1={ERRORS - 0.5} y2={ERRORS - 0.5} />
            </svg>
            <svg className={styles.marker} width={width} height={LINE + ERRORS} aria-hidden="true">
              <line x1={x(at[window]!)} x2={x(at[window]!)} y2={LINE + ERRORS} />
              <circle cx={x(at[window]!)} cy={LINE + y(errors[window]!)} r={4} />
            </svg>
          </>
        )}
      </div>
      {width > 0 && <TimeAxis kind={axis.kind} {...{ first, last, width }} />}
    </div>
  );
}

const greatest = (values: ArrayLike<number>, from: number): number => {
  let most = from;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i]!);
  return most;
};
