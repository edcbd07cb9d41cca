import { WindowDetail } from "../../../../viz/series/WindowDetail";
import type { SeriesValue } from "../value";
import { useSeriesMarks } from "../windows/useSeriesMarks";

interface SeriesZoomProps {
  readonly value: SeriesValue;
  /** Samples where something was planted, to be marked. */
  readonly events?: readonly number[] | undefined;
}

/** The stretch that the windows of a series cell cover, over what is made of it; nothing where each window has a series of its own. */
export function SeriesZoom({ value: { cellId, series, windows }, events }: SeriesZoomProps) {
  const { marks, onMoment } = useSeriesMarks(cellId, windows);
  return series.short === series.long ? <WindowDetail series={series.short} windows={windows} marks={marks} events={events} onMoment={onMoment} slim /> : null;
}
