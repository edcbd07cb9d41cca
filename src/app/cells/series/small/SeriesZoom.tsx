import { memo } from "react";
import type { Truth } from "../../../../model/series/generators/generator";
import { WindowDetail } from "../../../../viz/series/WindowDetail";
import type { SeriesValue } from "../value";
import { useSeriesMarks } from "../windows/useSeriesMarks";

interface SeriesZoomProps {
  readonly value: SeriesValue;
  /** What was planted, to be marked. */
  readonly truth: Truth | null;
}

/** The stretch that the windows of a series cell cover, over what is made of it; nothing where each window has a series of its own. */
export const SeriesZoom = memo(function SeriesZoom({ value: { cellId, series, windows }, truth }: SeriesZoomProps) {
  const { marks, onMoment } = useSeriesMarks(cellId, windows);
  return series.short === series.long ? <WindowDetail series={series.short} windows={windows} marks={marks} truth={truth} onMoment={onMoment} slim /> : null;
});
