import { scaleLinear } from "d3";
import { useMemo, useRef } from "react";
import { useWidth } from "../../base/useWidth";
import { localX } from "../../pointing/localX";
import { placeAfter } from "../../pointing/sliderKeys";
import { linePath } from "../linePath";
import chart from "../chart.module.css";
import styles from "./HorizonLines.module.css";
import { spreadLabels } from "./spreadLabels";

const HEIGHT = 190;
const LEFT = 44;
/** For the names at the ends of the lines. */
const RIGHT = 150;
const TOP = 10;
const BOTTOM = 34;
const SPACE = 6;
/** Between two numbers of steps at least, about. */
const LABEL = 30;

export interface HorizonLine {
  readonly key: string;
  /** Written at its end. */
  readonly name: string;
  /** The line that the others are held against. */
  readonly isOwn: boolean;
  /** From one step ahead on. */
  readonly errors: readonly number[];
}

export interface HorizonLinesProps {
  readonly label: string;
  /** What stands at the step that is chosen, as a person reads it. */
  readonly valueText: string;
  readonly axis: string;
  readonly lines: readonly HorizonLine[];
  readonly write: (error: number) => string;
  /** The step that is chosen, from 1; null for all of them. */
  readonly ahead: number | null;
  readonly onAhead: (ahead: number | null) => void;
}

/** Errors by how far ahead they are, a line for each way to forecast; a slider over the steps, with all of them before the first. */
export function HorizonLines({ label, valueText, axis, lines, write, ahead, onAhead }: HorizonLinesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const horizon = lines[0]?.errors.length ?? 0;
  const right = Math.max(LEFT + 40, width - RIGHT);
  const { x, y, paths, ends } = useMemo(() => drawn(lines, horizon, right), [lines, horizon, right]);
  const goTo = (step: number) => onAhead(step < 1 ? null : Math.min(horizon, step));
  return (
    <div
      ref={frame}
      className={`${chart.plot} ${styles.plot}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={horizon}
      aria-valuenow={ahead ?? 0}
      aria-valuetext={valueText}
      style={{ height: HEIGHT }}
      onClick={(event) => goTo(Math.max(1, Math.round(x.invert(localX(event)))))}
      onKeyDown={(event) => {
        const next = placeAfter(event.key, ahead ?? 0, horizon + 1);
        if (next === null) return;
        event.preventDefault();
        goTo(next);
      }}
    >
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {y.ticks(4).map((tick) => (
            <g key={tick} transform={`translate(0,${y(tick)})`}>
              <line className={chart.grid} x1={LEFT} x2={right} />
              <text x={LEFT - SPACE} dy="0.32em" textAnchor="end">{write(tick)}</text>
            </g>
          ))}
          {x.ticks(Math.min(horizon, 8, (right - LEFT) / LABEL)).filter(Number.isInteger).map((tick) => (
            <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 14} textAnchor="middle">{tick}</text>
          ))}
          <text x={(LEFT + right) / 2} y={HEIGHT - 4} textAnchor="middle">{axis}</text>
          {ahead !== null && <line className={chart.cursor} x1={x(ahead)} x2={x(ahead)} y1={TOP} y2={HEIGHT - BOTTOM} />}
          {lines.map(({ key, isOwn }, i) => (
            <path key={key} className={isOwn ? styles.own : `${styles.other} ${chart.dashed}`} data-line={key} data-dash={i % 4} d={paths[i]} />
          ))}
          {spreadLabels(ends, -4, HEIGHT - BOTTOM).map(({ key, name, isOwn, text }) => (
            <text key={key} className={isOwn ? styles.ownName : undefined} x={right + SPACE} y={text}>{name}</text>
          ))}
        </svg>
      )}
    </div>
  );
}

/** From an error of 0 up to the greatest. */
function drawn(lines: readonly HorizonLine[], horizon: number, right: number) {
  const most = Math.max(...lines.flatMap(({ errors }) => errors).filter(Number.isFinite), Number.MIN_VALUE);
  const x = scaleLinear([1, horizon], [LEFT, right]);
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]);
  const paths = lines.map(({ errors }) => linePath(errors.map((error, h) => [x(h + 1), y(error)])));
  const ends = lines.map((line) => ({ ...line, at: y(line.errors.at(-1)!) }));
  return { x, y, paths, ends };
}
