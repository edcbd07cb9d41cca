import { WindowDetail } from "../../../../viz/series/WindowDetail";
import type { SeriesOverviewsProps } from "./SeriesOverviews";
import { SeriesOverviews } from "./SeriesOverviews";
import styles from "./SeriesPictures.module.css";
import { useSeriesMarks } from "./useSeriesMarks";

type SeriesPicturesProps = Omit<SeriesOverviewsProps, "marks" | "slim" | "inviting"> & { readonly id: string };

/** The whole series with both windows on it, and what the windows cover, enlarged. */
export function SeriesPictures({ id, value, window, planted, range, onMove }: SeriesPicturesProps) {
  const { series, windows } = value;
  const { marks, onMoment } = useSeriesMarks(id, windows);
  return (
    <div className={styles.pictures}>
      <SeriesOverviews {...{ value, window, planted, range, marks, onMove }} />
      {series.short === series.long && <WindowDetail series={series.short} windows={windows} marks={marks} truth={planted ? value.truth : null} onMoment={onMoment} />}
    </div>
  );
}
