import type { Truth } from "../../model/series/generators/generator";
import styles from "./PlantedMoments.module.css";

export interface PlantedMomentsProps {
  readonly truth: Truth;
  /** The stretch of the axis shown, samples, and where each lies in CSS pixels. */
  readonly first: number;
  readonly last: number;
  readonly x: (position: number) => number;
  /** The last sample of the windows: what was planted at a distance is measured back from it. */
  readonly end: number;
  readonly width: number;
  readonly height: number;
}

/** Of the line that shows a distance, CSS pixels: half the height of its ends, and how far above the foot it lies, clear of the windows' holds. */
const TICK = 4;
const ABOVE = 16;

/** What a generator planted, on its series: a dotted line at each event and border, and how far back a sample hangs together with an earlier one. */
export function PlantedMoments({ truth, first, last, x, end, width, height }: PlantedMomentsProps) {
  const events = truth.events.filter((at) => first <= at && at <= last);
  const [back] = [...truth.lags, ...truth.periods];
  const begin = back === undefined ? NaN : end - back;
  return (
    <svg className={styles.planted} width={width} height={height} aria-hidden="true" data-planted>
      <path className={styles.event} data-events={events.length} d={events.map((at) => `M${x(at).toFixed(1)},0V${height}`).join("")} />
      {begin >= first && <path className={styles.back} data-back={back} d={distance(x(begin), x(end), height)} />}
    </svg>
  );
}

/** A line between two moments with an end at each. */
function distance(from: number, to: number, height: number): string {
  const [a, b, y] = [from.toFixed(1), to.toFixed(1), height - ABOVE];
  const end = (at: string) => `M${at},${y - TICK}V${y + TICK}`;
  return `${end(a)}M${a},${y}H${b}${end(b)}`;
}
