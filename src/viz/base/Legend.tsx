import { scaleLinear } from "d3";
import { chartsWords } from "../../words/en/charts";
import { written } from "../../words/numbers";
import { scaleFormat } from "./format";
import styles from "./Legend.module.css";
import { cssRamp, type Palette } from "./palette";
import { CLOSED, placeOf, type Scale } from "./scale";
import { useTheme } from "./useTheme";

export interface LegendProps extends Scale {
  readonly palette: Palette;
  /** What the colours measure: "attention weight". */
  readonly title: string;
}

/** Letters of all ticks that stand side by side without touching. */
const ROOM = 15;

/** Which colour is which value; the same for all heads of a row. */
export function Legend({ palette, title: measure, ...scale }: LegendProps) {
  const theme = useTheme();
  const { domain: [low, high], open = CLOSED, times, even } = scale;
  const number = times === true ? timesEven : scaleFormat(low, high);
  const title = times === true ? chartsWords.timesEven(measure, typeof even === "number" && Number.isInteger(oneOver(even)) ? timesEven(even) : null) : measure;
  const ends = { low: chartsWords.end(number(low), open.low ? "less" : null), high: chartsWords.end(number(high), open.high ? "more" : null) };
  const least = { at: low, label: open.low ? chartsWords.atMost(number(low)) : number(low) };
  const most = { at: high, label: open.high ? chartsWords.atLeast(number(high)) : number(high) };
  const between = times === true ? [{ at: 1, label: chartsWords.even }] : middleTick(low, high, number);
  const isRoomy = [least, ...between, most].reduce((sum, { label }) => sum + label.length, 0) <= ROOM;
  const ticks = isRoomy ? [least, ...between, most] : [least, most];
  return (
    <figure className={styles.legend} aria-label={chartsWords.legend(title, ends.low, ends.high)}>
      <figcaption>{title}</figcaption>
      <div className={styles.ramp} style={{ background: cssRamp(palette, theme) }} />
      <div className={styles.ticks} aria-hidden="true">
        {ticks.map(({ at, label }) => (
          <span key={at} style={{ left: `${100 * placeOf(at, scale)}%` }}>
            <i />
            {label}
          </span>
        ))}
      </div>
    </figure>
  );
}

function middleTick(low: number, high: number, write: (value: number) => string) {
  const share = (value: number) => (value - low) / (high - low);
  const between = scaleLinear().domain([low, high]).ticks(3).find((tick) => share(tick) > 0.4 && share(tick) < 0.6);
  return between === undefined ? [] : [{ at: between, label: write(between) }];
}

/** Nearest whole number that this is one part of. */
const oneOver = (part: number) => Number((1 / part).toFixed(6));

/** A multiple of even attention: "8", "1.25", "1/8". */
const timesEven = (times: number): string => (times < 1 ? `1/${written(String(oneOver(times)))}` : written(String(times)));
