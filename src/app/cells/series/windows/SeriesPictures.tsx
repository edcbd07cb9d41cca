import { useCallback, useMemo } from "react";
import type { WindowSpec } from "../../../../model/series/windows";
import { keysAtMoment } from "../../../../viz/series/arcs";
import { marksOf, selectedMarks } from "../../../../viz/base/marks";
import { SeriesOverview } from "../../../../viz/series/SeriesOverview";
import { WindowDetail } from "../../../../viz/series/WindowDetail";
import { usePointing } from "../../../notebook/document/pointing";
import { useViewStore } from "../../../notebook/document/view";
import type { Range } from "./windowLimits";
import styles from "./SeriesPictures.module.css";
import { countingOf, spanOf } from "./positions";
import type { SeriesValue } from "../value";
import { BRANCHES } from "../../../../model/attention/branch";

interface SeriesPicturesProps {
  readonly id: string;
  readonly value: SeriesValue;
  readonly window: WindowSpec;
  /** The positions that the windows can have. */
  readonly range: Range;
  readonly onMove: (position: number, gesture: string) => void;
}

/** The whole series with both windows on it, and what the windows cover, enlarged. */
export function SeriesPictures({ id, value, window, range, onMove }: SeriesPicturesProps) {
  const { series, windows } = value;
  const view = useViewStore();
  const { cursor, queries } = usePointing(id, id, windows.steps);
  const marks = useMemo(
    () => [...selectedMarks(windows, queries), ...(cursor === null ? [] : marksOf(windows, cursor))],
    [windows, cursor, queries],
  );
  const onMoment = useCallback(
    (moment: number | null) => {
      const keys = moment === null ? null : keysAtMoment(windows, moment);
      view.getState().point(keys === null ? null : { seriesId: id, cellId: null, map: null, query: null, keys });
    },
    [view, windows, id],
  );
  const spans = useMemo(() => ({ short: spanOf(windows.short), long: spanOf(windows.long) }), [windows]);

  if (series.short === series.long) {
    return (
      <div className={styles.pictures}>
        <SeriesOverview series={series.short} windows={spans} position={window.position} {...range} onMove={onMove} marks={marks} />
        <WindowDetail series={series.short} windows={windows} marks={marks} onMoment={onMoment} />
      </div>
    );
  }
  return (
    <div className={styles.pictures}>
      {BRANCHES.map((branch) => {
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
            />
          </figure>
        );
      })}
    </div>
  );
}
