import { useRef, type CSSProperties } from "react";
import type { Branch } from "../../model/attention/branch";
import type { Truth } from "../../model/series/generators/generator";
import type { Series } from "../../model/series/series";
import { tracesWords } from "../../words/en/traces";
import { positionScale } from "../base/axis";
import { positionFormat } from "../base/format";
import type { StepMark } from "../base/marks";
import { SeriesLines, lanesOf } from "./SeriesLines";
import { PlantedMoments } from "./PlantedMoments";
import styles from "./SeriesOverview.module.css";
import { StepMarks } from "./StepMarks";
import { TimeAxis } from "../base/TimeAxis";
import { useWidth } from "../base/useWidth";
import { useWindowDrag } from "./useWindowDrag";
import { around, holdOf, WindowHolds, type PixelRange } from "./WindowHolds";

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
  /** What was planted, to be marked. */
  readonly truth?: Truth | null | undefined;
  /** Height of the plot in CSS pixels, whatever the number of columns, and nothing written on it; as high as it likes unless given. */
  readonly slim?: number | undefined;
  /** Whether it says that the windows can be dragged. */
  readonly inviting?: boolean | undefined;
}

/** Heights of a lane, alone and among others, CSS pixels. */
const ALONE = 112;
const AMONG = 60;

/** The whole series with both windows on it at their true length; the windows are moved by dragging or by keyboard. */
export function SeriesOverview({ series, windows, position, min, max, onMove, marks = [], truth = null, slim, inviting = false }: SeriesOverviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { at, kind, step } = series.axis;
  const first = at[0] ?? 0;
  const last = at[at.length - 1] ?? 0;
  const lanes = lanesOf(series.columns, slim !== undefined).length;
  const laneHeight = slim === undefined ? (lanes === 1 ? ALONE : AMONG) : slim / lanes;
  const height = lanes * laneHeight;
  const x = positionScale(first, last, width);
  const end = at[position - 1] ?? last;
  const start = Math.min(...[windows.short, windows.long].map((span) => span?.from ?? end));
  const invert = (pixels: number) => first + (pixels / Math.max(1, width)) * (last - first);
  const { onKeyDown, ...pointer } = useWindowDrag({ at, position, min, max, start, invert, onMove });
  const drawn = { short: stretchOf(windows.short, x), long: stretchOf(windows.long, x) };
  const grip = gripOf(drawn, width);

  return (
    <div className={styles.overview} data-slim={slim !== undefined}>
      <div ref={frame} className={styles.plot} style={{ height }} {...pointer}>
        {width > 0 && (
          <>
            <Band branch="long" at={drawn.long} />
            <Band branch="short" at={drawn.short} />
            <SeriesLines axis={series.axis} columns={series.columns} {...{ first, last, width, laneHeight }} slim={slim !== undefined} />
            {truth !== null && <PlantedMoments {...{ truth, first, last, x, end, width, height }} />}
            <StepMarks marks={marks} x={x} width={width} height={height} />
            <div
              className={styles.grip}
              style={grip}
              role="slider"
              tabIndex={0}
              aria-label={tracesWords.drag}
              aria-orientation="horizontal"
              aria-valuemin={min}
              aria-valuemax={max}
              aria-valuenow={position}
              aria-valuetext={tracesWords.end(positionFormat(kind, step, first, last).at(end))}
              onKeyDown={onKeyDown}
            >
              <WindowHolds windows={drawn} width={width} from={grip.left} />
              {inviting && (
                <span className={styles.hint} data-side={sideWithRoom(grip, width)} style={{ "--middle": `${width / 2 - grip.left}px` } as CSSProperties} data-controls>
                  {tracesWords.invite}
                </span>
              )}
            </div>
          </>
        )}
      </div>
      {width > 0 && <TimeAxis kind={kind} first={first} last={last} width={width} />}
      {inviting && <div className={styles.room} data-controls />}
    </div>
  );
}

function Band({ branch, at }: { readonly branch: Branch; readonly at: PixelRange | null }) {
  return at === null ? null : <div className={`${styles.band} ${styles[branch]}`} style={at} />;
}

function stretchOf(span: Span | null, x: (position: number) => number): PixelRange | null {
  if (span === null) return null;
  const left = x(span.from);
  return { left, width: Math.max(2, x(span.to) - left) };
}

/** What the keyboard holds: both windows with their holds. */
function gripOf({ short, long }: Readonly<Record<Branch, PixelRange | null>>, width: number): PixelRange {
  const holds = [short, long].flatMap((window) => (window === null ? [] : [holdOf(window, width)]));
  return holds.length === 0 ? { left: 0, width: 0 } : holds.reduce(around);
}

/** The side of the windows with more room. */
const sideWithRoom = ({ left, width }: PixelRange, within: number) => (left > within - left - width ? "before" : "after");
