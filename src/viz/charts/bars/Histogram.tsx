import { chartsWords } from "../../../words/en/charts";
import { formatNumber } from "../../base/format";
import styles from "./Histogram.module.css";

export interface HistogramProps {
  /** How many values lie in each of equally wide bins. */
  readonly bins: readonly number[];
  readonly least: number;
  readonly greatest: number;
}

const HEIGHT = 22;
const BAR = 3;

/** How values spread, small enough for a row of a table: bars, and a line where zero is. */
export function Histogram({ bins, least, greatest }: HistogramProps) {
  const width = bins.length * BAR;
  const words = chartsWords.histogram;
  const most = Math.max(...bins);
  const zero = least < 0 && greatest > 0 ? (-least / (greatest - least)) * width : null;
  return (
    <svg
      className={styles.histogram}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={least === greatest ? words.all(formatNumber(least)) : words.between(formatNumber(least), formatNumber(greatest))}
    >
      {/* The square root, so that what is rare among many stays visible. */}
      <path d={bins.map((count, i) => bar(i * BAR, Math.sqrt(count / most) * (HEIGHT - 1))).join("")} />
      {zero !== null && <line x1={zero} x2={zero} y1={0} y2={HEIGHT} />}
    </svg>
  );
}

const bar = (x: number, height: number) =>
  height === 0 ? "" : `M${x},${HEIGHT}v-${height.toFixed(1)}h${BAR - 0.75}v${height.toFixed(1)}z`;
