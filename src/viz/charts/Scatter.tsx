import { extent, max, scaleLinear } from "d3";
import { useRef } from "react";
import type { Branch } from "../../model/attention/branch";
import { chartsWords } from "../../words/en/charts";
import { scaleFormat } from "../base/format";
import chart from "./chart.module.css";
import styles from "./Scatter.module.css";
import { useWidth } from "../base/useWidth";
import { placeAfter } from "../pointing/sliderKeys";

const HEIGHT = 240;
const LEFT = 48;
const TOP = 26;
const RIGHT = 28;
const BOTTOM = 40;

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** Whose point it is: "14:00". */
  readonly name: string;
}

export interface ScatterProps {
  readonly branch: Branch;
  readonly points: readonly ScatterPoint[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** The point that is read; null for none. */
  readonly active: number | null;
  readonly onActive: (point: number | null) => void;
}

type Writer = ReturnType<typeof scaleFormat>;

/** Points on two axes, the upward one from zero. The pointer, or Left and Right, choose one. */
export function Scatter({ branch, points, xTitle, yTitle, active, onActive }: ScatterProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [least = 0, most = 1] = extent(points, (point) => point.x);
  const x = scaleLinear(least < most ? [least, most] : [0, most * 2 || 1], [LEFT, Math.max(LEFT + 1, width - RIGHT)]).nice(4);
  const y = scaleLinear([0, max(points, (point) => point.y) || 1], [HEIGHT - BOTTOM, TOP]).nice(5);
  const nearest = (left: number, top: number) => {
    const far = ({ x: px, y: py }: ScatterPoint) => Math.hypot(x(px) - left, y(py) - top);
    return points.reduce((best, point, i) => (far(point) < far(points[best]!) ? i : best), 0);
  };
  const shown = active === null ? undefined : points[active];
  const [writeX, writeY] = [x, y].map((scale) => scaleFormat(...(scale.domain() as [number, number]))) as [Writer, Writer];
  return (
    <div ref={frame} className={styles.frame} style={{ color: `var(--${branch})` }}>
      <div
        role="application"
        tabIndex={0}
        aria-label={chartsWords.scatter.keys(yTitle, xTitle, points.length)}
        className={chart.plot}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          if (points.length > 0) onActive(nearest(event.clientX - box.left, event.clientY - box.top));
        }}
        onPointerLeave={() => onActive(null)}
        onKeyDown={(event) => {
          const next = placeAfter(event.key, active ?? -1, points.length);
          if (next === null) return;
          event.preventDefault();
          onActive(next);
        }}
      >
        <svg width={width} height={HEIGHT} aria-hidden="true">
          {x.ticks(Math.max(2, width / 110)).map((tick) => (
            <g key={tick} transform={`translate(${x(tick)},${HEIGHT - BOTTOM})`}>
              <line className={chart.grid} y2={TOP - HEIGHT + BOTTOM} />
              <text y={16} textAnchor="middle">
                {writeX(tick)}
              </text>
            </g>
          ))}
          {y.ticks(5).map((tick) => (
            <g key={tick} transform={`translate(${LEFT},${y(tick)})`}>
              <line className={chart.grid} x2={Math.max(0, width - LEFT - RIGHT)} />
              <text x={-6} dy="0.32em" textAnchor="end">
                {writeY(tick)}
              </text>
            </g>
          ))}
          <text className={styles.title} x={4} y={11}>
            {chartsWords.scatter.up(yTitle)}
          </text>
          <text className={styles.title} x={LEFT} y={HEIGHT - 4}>
            {chartsWords.scatter.right(xTitle)}
          </text>
          {points.map(({ x: px, y: py, name }) => (
            <circle key={name} className={styles.point} cx={x(px)} cy={y(py)} r={3.5} />
          ))}
          {shown !== undefined && <circle className={styles.shown} cx={x(shown.x)} cy={y(shown.y)} r={6} />}
        </svg>
      </div>
    </div>
  );
}
