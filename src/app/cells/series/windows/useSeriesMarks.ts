import { useCallback, useMemo } from "react";
import type { Windows } from "../../../../model/series/windows";
import { keysAtMoment } from "../../../../viz/series/arcs";
import { marksOf, selectedMarks } from "../../../../viz/base/marks";
import { usePointing } from "../../../notebook/document/pointing";
import { useViewStore } from "../../../notebook/document/view";

/** The steps of a series' windows that are pointed at or kept, and how pointing at a moment of the series lights them. `id` is the series cell's. */
export function useSeriesMarks(id: string, windows: Windows) {
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
  return { marks, onMoment };
}
