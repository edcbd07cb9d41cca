import type { Branch } from "../../../../model/attention/branch";
import type { WindowSpec } from "../../../../model/series/windows";
import { seriesWords } from "../../../../words/en/series";
import type { SeriesValue } from "../value";
import styles from "./WindowLegend.module.css";
import { lengthCovered, spanOfLong, spanOfShort } from "../windowsInWords";

interface WindowLegendProps {
  readonly value: SeriesValue;
  readonly window: WindowSpec;
}

/** Which colour is which window, and what each really covers. */
export function WindowLegend({ value: { series, windows }, window }: WindowLegendProps) {
  const lengthOf = (branch: Branch) => lengthCovered(series[branch].axis, windows[branch]);
  return (
    <dl className={styles.legend}>
      <div className={styles.entry} data-branch="short">
        <dt>{seriesWords.windows.short}</dt>
        <dd>{spanOfShort(series.short.axis, lengthOf("short"))}</dd>
      </div>
      <div className={styles.entry} data-branch="long">
        <dt>{seriesWords.windows.long}</dt>
        <dd>{spanOfLong(series.long.axis, lengthOf("long"), window)}</dd>
      </div>
    </dl>
  );
}
