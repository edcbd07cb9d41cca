import { useMemo } from "react";
import { BRANCHES } from "../../../../model/attention/branch";
import type { WindowSpec } from "../../../../model/series/windows";
import type { StepMark } from "../../../../viz/base/marks";
import { SeriesOverview } from "../../../../viz/series/SeriesOverview";
import type { SeriesValue } from "../value";
import { countingOf, spanOf } from "./positions";
import styles from "./SeriesPictures.module.css";
import type { Range } from "./windowLimits";

export interface SeriesOverviewsProps {
  readonly value: SeriesValue;
  readonly window: WindowSpec;
  /** The positions that the windows can have. */
  readonly range: Range;
  readonly marks: readonly StepMark[];
  readonly onMove: (position: number, gesture: string) => void;
  /** Whether what was planted is marked. */
  readonly planted: boolean;
  /** Height of each plot where they are slim, CSS pixels. */
  readonly slim?: number;
  /** Whether it says that the windows can be dragged. */
  readonly inviting?: boolean;
}

/** The whole of the series with both windows on it; where each window has a series of its own, both, and each moves both. */
export function SeriesOverviews({ value: { series, windows, truth: known }, window, planted, range, marks, onMove, slim, inviting }: SeriesOverviewsProps) {
  const truth = planted ? known : null;
  const spans = useMemo(() => ({ short: spanOf(windows.short), long: spanOf(windows.long) }), [windows]);
  if (series.short === series.long) {
    return <SeriesOverview series={series.short} windows={spans} position={window.position} {...range} {...{ onMove, marks, truth, slim, inviting }} />;
  }
  return BRANCHES.map((branch) => {
    const { toOwn, toShared } = countingOf(series, branch);
    return (
      <figure key={branch} className={styles.figure}>
        <figcaption className={styles.caption} data-branch={branch}>
          {series[branch].name}
        </figcaption>
        <SeriesOverview
          series={series[branch]}
          windows={{ short: null, long: null, [branch]: spans[branch] }}
          position={toOwn(window.position)}
          min={toOwn(range.min)}
          max={toOwn(range.max)}
          onMove={(position, gesture) => onMove(toShared(position), gesture)}
          marks={marks.filter((mark) => mark.branch === branch)}
          slim={slim}
          inviting={inviting === true && branch === "short"}
        />
      </figure>
    );
  });
}
