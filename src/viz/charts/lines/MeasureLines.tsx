import { scaleLinear } from "d3";
import { useMemo, useRef } from "react";
import type { Branch } from "../../../model/attention/branch";
import { formatNumber } from "../../base/format";
import { useWidth } from "../../base/useWidth";
import { linePath } from "../linePath";
import chart from "../chart.module.css";
import styles from "./MeasureLines.module.css";
import { spreadLabels } from "./spreadLabels";
import { stepScale } from "./stepScale";
import { localX } from "../../pointing/localX";
import { placeAfter } from "../../pointing/sliderKeys";

const HEIGHT = 140;
const LEFT = 4;
const RIGHT = 20;
const TOP = 22;
const BOTTOM = 30;

export interface MeasureLinesProps {
  /** Its accessible name: what is drawn, and what became of it. */
  readonly label: string;
  /** What all heads have at the moment that is looked at. */
  readonly valueText: string;
  readonly title: string;
  readonly branch: Branch;
  /** Steps of training, in order. */
  readonly steps: readonly number[];
  /** Of each head, a value for each of the steps; NaN where there is none. */
  readonly heads: readonly (readonly number[])[];
  /** A value as a person reads it. */
  readonly write: (value: number) => string;
  readonly logSteps: boolean;
  /** The step that is looked at, and the one where something was found. */
  readonly shown: number;
  readonly found: number | null;
  /** Whoever clicks or comes by an arrow key: the place among `steps`. */
  readonly onShow: (place: number) => void;
}

/** One measure of each head over the course of training. Heads are told apart by their dashes and by the number at the end. */
export function MeasureLines({ label, valueText, title, branch, steps, heads, write, logSteps, shown, found, onShow }: MeasureLinesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const most = Math.max(1, steps.at(-1) ?? 0);
  const { x, stepAt, ticks } = useMemo(() => stepScale(most, logSteps, [LEFT, width - RIGHT]), [most, logSteps, width]);
  const { low, high, y, lines, ends } = useMemo(() => drawn(steps, heads, x), [steps, heads, x]);
  const nearest = (step: number): number => steps.reduce((best, each, i) => (Math.abs(each - step) < Math.abs(steps[best]! - step) ? i : best), 0);
  return (
    <figure className={chart.titled}>
      <figcaption>{title}</figcaption>
      <div
        ref={frame}
        className={`${chart.plot} ${styles.plot}`}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={steps.length - 1}
        aria-valuenow={nearest(shown)}
        aria-valuetext={valueText}
        style={{ height: HEIGHT, color: `var(--${branch})` }}
        onClick={(event) => onShow(nearest(stepAt(localX(event))))}
        onKeyDown={(event) => {
          const next = placeAfter(event.key, nearest(shown), steps.length);
          if (next === null) return;
          event.preventDefault();
          onShow(next);
        }}
      >
        {width > 0 && ends.length > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            {[low, high].map((value, i) => (
              <g key={i} transform={`translate(0,${y(value)})`}>
                <line className={chart.grid} x1={LEFT} x2={Math.max(LEFT, width - RIGHT)} />
                <text x={LEFT} dy={i === 0 ? 12 : -4}>{write(value)}</text>
              </g>
            ))}
            {ticks.filter((tick) => tick > 0).map((tick) => (
              <text key={tick} x={x(tick)} y={HEIGHT - 4} textAnchor="middle">{formatNumber(tick)}</text>
            ))}
            {found !== null && <line className={styles.found} x1={x(found)} x2={x(found)} y1={TOP} y2={HEIGHT - BOTTOM} />}
            <line className={chart.cursor} x1={x(shown)} x2={x(shown)} y1={TOP} y2={HEIGHT - BOTTOM} />
            {lines.map((line, head) => (
              <path key={head} className={`${styles.line} ${chart.dashed}`} data-dash={head % 4} d={line} />
            ))}
            {spreadLabels(ends, -4, HEIGHT - BOTTOM + 4).map(({ head, text }) => (
              <text key={head} className={styles.head} x={width - RIGHT + 4} y={text}>{head}</text>
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}

/** The lines of all heads between their least and greatest value, and where each ends: they stay while only the moment moves. */
function drawn(steps: readonly number[], heads: readonly (readonly number[])[], x: (step: number) => number) {
  const values = heads.flat().filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = scaleLinear([low, high > low ? high : low + 1], [HEIGHT - BOTTOM, TOP]);
  const lines = heads.map((of) => linePath(of.map((value, i) => [x(steps[i]!), y(value)])));
  const ends = heads.flatMap((of, head) => {
    const last = of.findLast(Number.isFinite);
    return last === undefined ? [] : [{ head, at: y(last) }];
  });
  return { low, high, y, lines, ends };
}
