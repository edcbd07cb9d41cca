import type { WindowSpec } from "../../../model/series/windows";
import type { SeriesValue } from "./value";
import styles from "./WindowLegend.module.css";
import { spanOfLong, spanOfShort } from "./words";

interface WindowLegendProps {
  readonly value: SeriesValue;
  readonly window: WindowSpec;
}

/** Which colour is which window, and what each really covers. */
export function WindowLegend({ value: { series }, window }: WindowLegendProps) {
  return (
    <dl className={styles.legend}>
      <div className={styles.entry} data-branch="short">
        <dt>Short window</dt>
        <dd>{spanOfShort(series.short.axis, window)}</dd>
      </div>
      <div className={styles.entry} data-branch="long">
        <dt>Long window</dt>
        <dd>{spanOfLong(series.long.axis, window)}</dd>
      </div>
    </dl>
  );
}
