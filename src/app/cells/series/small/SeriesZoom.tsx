import { WindowDetail } from "../../../../viz/series/WindowDetail";
import type { SeriesValue } from "../value";
import { useSeriesMarks } from "../windows/useSeriesMarks";

/** The stretch that the windows of a series cell cover, over what is made of it; nothing where each window has a series of its own. */
export function SeriesZoom({ value: { cellId, series, windows } }: { readonly value: SeriesValue }) {
  const { marks, onMoment } = useSeriesMarks(cellId, windows);
  return series.short === series.long ? <WindowDetail series={series.short} windows={windows} marks={marks} onMoment={onMoment} slim /> : null;
}
