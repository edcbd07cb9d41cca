import { useRef } from "react";
import type { Branch } from "../../model/attention/branch";
import type { Series } from "../../model/series/series";
import { tracesWords } from "../../words/en/traces";
import { positionScale } from "../base/axis";
import { positionFormat } from "../base/format";
import type { StepMark } from "../base/marks";
import { SeriesLines, lanesOf } from "./SeriesLines";
import styles from "./SeriesOverview.module.css";
import { StepMarks } from "./StepMarks";
import { TimeAxis } from "../base/TimeAxis";
import { useWidth } from "../base/useWidth";
import { GRIP, useWindowDrag } from "./useWindowDrag";

/** A stretch of the axis: ms since 1970 (UTC), or sample numbers. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface SeriesOverviewProps {
  readonly series: Series;
  /** What each branch's window covers of this series; null for a branch that reads another series. */
  readonly windows: Readonly<Record<Branch, Span | null>>;
  /** `WindowSpec.position`, and the least and greatest that it can be. */
  readonly position: number;
  readonly min: number;
  readonly max: number;
  /** Called at most once a frame. Changes of one drag, or of one run of key presses, carry one `gesture`. */
  readonly onMove: (position: number, gesture: string) => void;
  /** Steps to mark, of both branches: `marksOf(windows, cursor.branch, cursor)`. */
  readonly marks?: readonly StepMark[];
}

/** The whole series with both windows on it at their true length; the windows are moved by dragging or by keyboard. */
export function SeriesOverview({ series, windows, position, min, max, onMove, marks = [] }: SeriesOverviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { at, kind, step } = series.axis;
  const first = at[0] ?? 0;
  const last = at[at.length - 1] ?? 0;
  const lanes = lanesOf(series.columns).length;
  const laneHeight = lanes === 1 ? 112 : 60;
  const height = lanes * laneHeight;
  const x = positionScale(first, last, width);
  const end = at[position - 1] ?? last;
  const start = Math.min(...[windows.short, windows.long].map((span) => span?.from ?? end));
  const invert = (pixels: number) => first + (pixels / Math.max(1, width)) * (last - first);
  const { onKeyDown, ...pointer } = useWindowDrag({ at, position, min, max, start, invert, onMove });

  return (
    <div className={styles.overview}>
      <div ref={frame} className={styles.plot} style={{ height }} {...pointer}>
        {width > 0 && (
          <>
            <Band branch="long" span={windows.long} x={x} />
            <Band branch="short" span={windows.short} x={x} />
            <SeriesLines axis={series.axis} columns={series.columns} {...{ first, last, width, laneHeight }} />
            <StepMarks marks={marks} x={x} width={width} height={height} />
            <div
              className={styles.grip}
              style={gripBox(x(start), x(end))}
              role="slider"
              tabIndex={0}
              aria-label={tracesWords.drag}
              aria-orientation="horizontal"
              aria-valuemin={min}
              aria-valuemax={max}
              aria-valuenow={position}
              aria-valuetext={tracesWords.end(positionFormat(kind, step, first, last).at(end))}
              onKeyDown={onKeyDown}
            />
          </>
        )}
      </div>
      {width > 0 && <TimeAxis kind={kind} first={first} last={last} width={width} />}
    </div>
  );
}

function Band({ branch, span, x }: { branch: Branch; span: Span | null; x: (position: number) => number }) {
  if (span === null) return null;
  const left = x(span.from);
  const width = Math.max(2, x(span.to) - left);
  return <div className={`${styles.band} ${styles[branch]}`} data-window={branch} style={{ left, width }} />;
}

/** Wide enough to be grasped however short the windows are. */
function gripBox(left: number, right: number) {
  const width = Math.max(GRIP, right - left);
  return { left: (left + right) / 2 - width / 2, width };
}
