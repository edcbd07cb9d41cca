import { memo, useLayoutEffect, useMemo, useRef } from "react";
import type { Axis, Column } from "../../model/series/series";
import { tracesWords } from "../../words/en/traces";
import { positionScale } from "../base/axis";
import { sized } from "../base/canvas";
import type { Trace } from "./decimate";
import { formatNumber } from "../base/format";
import styles from "./SeriesLines.module.css";
import { useTheme } from "../base/useTheme";
import { useTraces } from "./useTraces";

/** Columns that get a lane of their own; the others share a last one. */
const OWN_LANES = 4;
/** Columns drawn in the shared lane. */
const SHARED = 12;
/** Room above and below a line within its lane, in CSS pixels. */
export interface Pad {
  readonly top: number;
  readonly bottom: number;
}

const USUAL: Pad = { top: 18, bottom: 6 };
/** Where nothing is written. */
const SLIM: Pad = { top: 3, bottom: 3 };
/** The least with which the numbers of a low lane do not touch. */
export const LOW: Pad = { top: 7, bottom: 7 };
/** Up to so many lanes stand under each other where they are slim; more lie over each other. */
const SLIM_LANES = 3;

export interface SeriesLinesProps {
  readonly axis: Axis;
  readonly columns: readonly Column[];
  /** The stretch of the axis shown (ms or samples). */
  readonly first: number;
  readonly last: number;
  /** Size of the plot and of one lane, in CSS pixels. */
  readonly width: number;
  readonly laneHeight: number;
  /** Without names and numbers: for where they stand elsewhere. */
  readonly bare?: boolean;
  /** As little room as a strip has: no names, and one lane for many columns. */
  readonly slim?: boolean;
  readonly pad?: Pad | undefined;
}

interface Lane {
  readonly title: string;
  readonly columns: readonly Column[];
  /** Whether the lane's numbers can be read off: not where columns with scales of their own share it. */
  readonly shared: boolean;
}

/** The name of a column, and its unit where the name does not say it. */
const titleOf = ({ name, unit }: Column): string => (unit === undefined ? name : `${name} (${unit})`);

/** The first columns each in a lane of their own, the rest together in one more; where they are slim, few columns or all in one. */
export function lanesOf(columns: readonly Column[], slim = false): Lane[] {
  const own = slim ? (columns.length <= SLIM_LANES ? SLIM_LANES : 0) : columns.length === OWN_LANES + 1 ? OWN_LANES + 1 : OWN_LANES;
  const lanes: Lane[] = columns.slice(0, own).map((column) => ({ title: titleOf(column), columns: [column], shared: false }));
  const rest = columns.slice(own);
  if (rest.length === 0) return lanes;
  const drawn = rest.slice(0, SHARED);
  const hidden = rest.length - drawn.length;
  const title = hidden > 0 ? tracesWords.moreHidden(rest.length, hidden) : tracesWords.more(rest.length);
  return [...lanes, { title, columns: drawn, shared: true }];
}

/**
 * Lines of the columns, one lane under the other, each between the smallest and the largest value of the whole series.
 * Drawn anew only when the stretch shown changes, not when a window moves over it.
 */
export const SeriesLines = memo(function SeriesLines(props: SeriesLinesProps) {
  const { axis, columns, first, last, width, laneHeight, slim = false, bare = slim, pad = slim ? SLIM : USUAL } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const lanes = useMemo(() => lanesOf(columns, slim), [columns, slim]);
  const drawn = useMemo(() => lanes.flatMap((lane) => lane.columns), [lanes]);
  const traces = useTraces(axis, drawn, first, last, width);

  useLayoutEffect(() => {
    const context = sized(canvas.current, width, lanes.length * laneHeight);
    if (context === null) return;
    const x = positionScale(first, last, width);
    const ink = getComputedStyle(context.canvas).color;
    lanes.forEach((lane, index) => {
      context.strokeStyle = ink;
      context.lineWidth = lane.shared ? 0.75 : 1;
      context.globalAlpha = lane.shared ? 0.4 : 0.8;
      for (const column of lane.columns) {
        const trace = traces.get(column);
        if (trace !== undefined) strokeTrace(context, trace, x, laneScale(column, index * laneHeight, laneHeight, pad));
      }
    });
  }, [traces, lanes, first, last, width, laneHeight, pad, theme]);

  return (
    <div className={styles.lanes} style={{ width, height: lanes.length * laneHeight }}>
      <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
      {!bare && lanes.map((lane, index) => (
        <LaneLabels key={index} {...{ lane, pad }} top={index * laneHeight} height={laneHeight} />
      ))}
    </div>
  );
});

function LaneLabels({ lane, top, height, pad }: { readonly lane: Lane; readonly top: number; readonly height: number; readonly pad: Pad }) {
  const stats = lane.columns[0]?.stats;
  return (
    <div className={styles.lane} style={{ top, height }}>
      <span className={styles.title}>{lane.title}</span>
      {!lane.shared && stats !== undefined && (
        <>
          <span className={styles.bound} style={{ top: pad.top }}>
            {bound(stats.max)}
          </span>
          {stats.min < stats.max && (
            <span className={styles.bound} style={{ bottom: pad.bottom, transform: "translateY(50%)" }}>
              {bound(stats.min)}
            </span>
          )}
        </>
      )}
    </div>
  );
}

/** Four digits are more than the room beside the plot. */
const bound = (value: number) => formatNumber(Math.abs(value) < 1000 ? Number(value.toPrecision(3)) : value);

/** The value scale of a lane; a constant column runs through its middle. */
export function laneScale(column: Column, top: number, height: number, pad = USUAL): (value: number) => number {
  const { min, max } = column.stats;
  const bottom = top + height - pad.bottom;
  const room = height - pad.top - pad.bottom;
  return min < max ? (value) => bottom - ((value - min) / (max - min)) * room : () => bottom - room / 2;
}

function strokeTrace(
  context: CanvasRenderingContext2D,
  { at, values }: Trace,
  x: (position: number) => number,
  y: (value: number) => number,
): void {
  context.beginPath();
  context.lineJoin = "round";
  let down = false;
  for (let i = 0; i < at.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) {
      down = false;
    } else if (down) {
      context.lineTo(x(at[i]!), y(value));
    } else {
      context.moveTo(x(at[i]!), y(value));
      down = true;
    }
  }
  context.stroke();
}
