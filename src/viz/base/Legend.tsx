import { scaleLinear } from "d3";
import { chartsWords } from "../../words/en/charts";
import { scaleFormat } from "./format";
import styles from "./Legend.module.css";
import type { Domain } from "./paint";
import { cssRamp, type Palette } from "./palette";
import { useTheme } from "./useTheme";

export interface LegendProps {
  readonly palette: Palette;
  readonly domain: Domain;
  /** Whether the last colour also stands for all that is beyond it. */
  readonly open?: boolean;
  /** What the colours measure: "attention weight". */
  readonly title: string;
}

/** Letters of all ticks that stand side by side without touching. */
const ROOM = 13;

/** Which colour is which value; the same for all heads of a row. */
export function Legend({ palette, domain, open = false, title }: LegendProps) {
  const theme = useTheme();
  const [low, high] = domain;
  const share = (value: number) => (value - low) / (high - low);
  const between = scaleLinear().domain([low, high]).ticks(3).find((tick) => share(tick) > 0.4 && share(tick) < 0.6);
  const number = scaleFormat(low, high);
  const write = (tick: number) => (open && tick === high ? `${number(tick)}+` : number(tick));
  const isRoomy = [low, between ?? low, high].reduce((sum, tick) => sum + write(tick).length, 0) <= ROOM;
  const ticks = between === undefined || !isRoomy ? [low, high] : [low, between, high];
  return (
    <figure className={styles.legend} aria-label={chartsWords[open ? "openLegend" : "legend"](title, write(low), number(high))}>
      <figcaption>{title}</figcaption>
      <div className={styles.ramp} style={{ background: cssRamp(palette, theme) }} />
      <div className={styles.ticks} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${share(tick) * 100}%` }}>
            <i />
            {write(tick)}
          </span>
        ))}
      </div>
    </figure>
  );
}
