import { memo, useMemo, useRef } from "react";
import type { Truth } from "../../model/series/generators/generator";
import type { Column, Series } from "../../model/series/series";
import type { BranchWindow, Windows } from "../../model/series/windows";
import { positionScale } from "../base/axis";
import type { StepMark } from "../base/marks";
import { LOW, SeriesLines, laneScale, lanesOf, type Pad } from "./SeriesLines";
import { PlantedMoments } from "./PlantedMoments";
import { stepMeans } from "./stepMeans";
import { StepMarks } from "./StepMarks";
import { TimeAxis } from "../base/TimeAxis";
import { useWidth } from "../base/useWidth";
import styles from "./WindowDetail.module.css";

export interface WindowDetailProps {
  /** The series that both windows are cut from. */
  readonly series: Series;
  readonly windows: Windows;
  readonly marks?: readonly StepMark[];
  /** What was planted, to be marked. */
  readonly truth?: Truth | null | undefined;
  /** The moment under the pointer (ms or samples); null when it leaves. */
  readonly onMoment?: (moment: number | null) => void;
  /** As low as it can be read, over something else. */
  readonly slim?: boolean;
}

/** Heights of a lane, alone and among others, CSS pixels. */
const ALONE = 76;
const AMONG = 60;
/** Of all lanes together, where it is slim. */
const SLIM = 64;
/** Below this a lane's numbers would touch. */
const LEAST = 32;

/** The stretch that the windows cover, enlarged: the series, the mean that each long step stands for where the long window reads the column, and the short steps. */
export function WindowDetail({ series, windows, marks = [], truth = null, onMoment, slim = false }: WindowDetailProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const lanes = useMemo(() => lanesOf(series.columns), [series]);
  const first = Math.min(firstOf(windows.long.from), firstOf(windows.short.from));
  const last = Math.max(lastOf(windows.long.to), lastOf(windows.short.to));
  const x = useMemo(() => positionScale(first, last, width), [first, last, width]);
  const laneHeight = slim ? Math.max(LEAST, SLIM / lanes.length) : lanes.length === 1 ? ALONE : AMONG;
  const pad = slim ? LOW : undefined;
  const height = lanes.length * laneHeight;
  const shortLeft = x(firstOf(windows.short.from));
  return (
    <div className={styles.detail} data-zoom={slim || undefined}>
      <div
        ref={frame}
        className={styles.plot}
        style={{ height }}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          onMoment?.(first + ((event.clientX - box.left) / box.width) * (last - first));
        }}
        onPointerLeave={() => onMoment?.(null)}
      >
        {width > 0 && (
          <>
            <div className={styles.short} style={{ left: shortLeft, width: x(last) - shortLeft }} />
            <SeriesLines axis={series.axis} columns={series.columns} {...{ first, last, width, laneHeight, pad }} />
            <svg className={styles.steps} width={width} height={height} aria-hidden="true">
              {lanes.map(({ columns, shared }, index) =>
                shared || columns[0] === undefined || !windows.long.columns.includes(columns[0].name) ? null : (
                  <LongSteps key={index} at={series.axis.at} column={columns[0]} top={index * laneHeight} height={laneHeight} window={windows.long} {...{ x, pad }} />
                ),
              )}
            </svg>
            {truth !== null && <PlantedMoments {...{ truth, first, last, x, width, height }} end={lastOf(windows.short.to)} />}
            <StepMarks marks={marks} x={x} width={width} height={height} />
          </>
        )}
      </div>
      {width > 0 && <TimeAxis kind={windows.axis} first={first} last={last} width={width} />}
    </div>
  );
}

interface LongStepsProps {
  readonly at: Float64Array;
  readonly column: Column;
  /** Of the column's lane, in CSS pixels. */
  readonly top: number;
  readonly height: number;
  readonly pad: Pad | undefined;
  readonly window: BranchWindow;
  readonly x: (position: number) => number;
}

/** A bar at each long step's mean, as long as the step. */
const LongSteps = memo(function LongSteps({ at, column, top, height, pad, window, x }: LongStepsProps) {
  const { from, to } = window;
  const y = laneScale(column, top, height, pad);
  const path = Array.from(stepMeans(at, column.values, window), (mean, i) =>
    Number.isFinite(mean) ? `M${x(from[i]!).toFixed(1)},${y(mean).toFixed(1)}H${(x(to[i]!) + 0.5).toFixed(1)}` : "",
  );
  return <path className={styles.long} d={path.join("")} />;
});

const firstOf = (from: Float64Array) => from.find(Number.isFinite) ?? 0;
const lastOf = (to: Float64Array) => to.findLast(Number.isFinite) ?? 0;
