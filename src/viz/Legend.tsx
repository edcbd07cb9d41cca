import { scaleLinear } from "d3";
import type { MapBranch } from "../model/attention/branch";
import { formatNumber } from "./format";
import styles from "./Legend.module.css";
import { cssRamp } from "./palette";
import { useTheme } from "./theme";

export interface LegendProps {
  readonly branch: MapBranch;
  /** The value of the last colour. */
  readonly top: number;
  /** What the colours measure: "weight", "sum of two weights". */
  readonly title: string;
}

/** Which colour is which value; the same for all heads of a row. */
export function Legend({ branch, top, title }: LegendProps) {
  const theme = useTheme();
  const ticks = scaleLinear().domain([0, top]).ticks(2).filter((tick) => tick < top * 0.8);
  return (
    <figure className={styles.legend} aria-label={`${title}: from 0 to ${formatNumber(top)}`}>
      <figcaption>{title}</figcaption>
      <div className={styles.ramp} style={{ background: cssRamp(branch, theme) }} />
      <div className={styles.ticks} aria-hidden="true">
        {[...ticks, top].map((tick) => (
          <span key={tick} style={{ left: `${(tick / top) * 100}%` }}>
            {formatNumber(Number(tick.toPrecision(3)))}
          </span>
        ))}
      </div>
    </figure>
  );
}
