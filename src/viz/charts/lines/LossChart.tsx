import { scaleLinear, scaleLog } from "d3";
import { useMemo, useRef } from "react";
import { written } from "../../../words/numbers";
import { formatNumber } from "../../base/format";
import { useWidth } from "../../base/useWidth";
import { linePath } from "../linePath";
import chart from "../chart.module.css";
import styles from "./LossChart.module.css";
import { placed } from "./lossCurve";
import { spreadLabels } from "./spreadLabels";
import { stepScale } from "./stepScale";
import { localX } from "../../pointing/localX";
import { placeAfter } from "../../pointing/sliderKeys";

const HEIGHT = 220;
const LEFT = 52;
const RIGHT = 10;
const TOP = 20;
const BOTTOM = 34;
/** Steps that Page Up and Page Down move by. */
const PAGE = 25;

/** Another run, laid under this one. */
export interface OtherRun {
  readonly name: string;
  readonly curve: readonly (readonly [step: number, loss: number])[];
  /** Whether it is pointed at elsewhere. */
  readonly lit: boolean;
}

export interface LossChartProps {
  readonly label: string;
  /** Of each step from `first` on. */
  readonly train: { readonly first: number; readonly losses: Float64Array };
  readonly validations: readonly { readonly step: number; readonly loss: number }[];
  /** What validation said in other runs. */
  readonly others: readonly OtherRun[];
  /** What others come to without learning, as level lines. */
  readonly rules: readonly { readonly name: string; readonly loss: number }[];
  readonly logSteps: boolean;
  readonly logLoss: boolean;
  readonly titles: { readonly step: string; readonly loss: string };
  /** The step that is read; null for none. */
  readonly active: number | null;
  readonly onActive: (step: number | null) => void;
}

/** Losses of a run as they grow: the envelope of all steps and their smoothed course, what validation says, and level lines. */
export function LossChart(props: LossChartProps) {
  const { label, train, validations, others, rules, logSteps, logLoss, titles, active, onActive } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const last = train.first + train.losses.length - 1;
  const most = Math.max(1, last, ...others.map(({ curve }) => curve.at(-1)?.[0] ?? 0));
  const { x, stepAt, ticks } = useMemo(() => stepScale(most, logSteps, [LEFT, width - RIGHT]), [logSteps, most, width]);
  const places = useMemo(() => placed(train.losses, train.first, x), [train, x]);
  const y = useMemo(() => {
    const seen = [...places.flatMap(({ low, high }) => [low, high]), ...validations.map(({ loss }) => loss), ...rules.map(({ loss }) => loss), ...others.flatMap(({ curve }) => curve.map(([, loss]) => loss))];
    return lossScale(seen.filter(Number.isFinite), logLoss);
  }, [places, validations, rules, others, logLoss]);
  const line = (points: readonly { readonly x: number; readonly y: number }[]) =>
    linePath(points.map((point) => [point.x, y(point.y)]));
  const seen = (points: readonly { readonly step: number; readonly loss: number }[]) =>
    line(points.filter(({ loss }) => Number.isFinite(loss)).map(({ step, loss }) => ({ x: x(step), y: loss })));
  const envelope = places.length === 0 ? "" : `${line(places.map(({ x: at, high }) => ({ x: at, y: high })))}${line(places.toReversed().map(({ x: at, low }) => ({ x: at, y: low }))).replace("M", "L")}Z`;
  const nearest = (left: number) => Math.min(last, Math.max(0, Math.round(stepAt(left))));
  return (
    <div ref={frame} className={styles.frame}>
      <div
        role="application"
        tabIndex={0}
        aria-label={label}
        className={`${chart.plot} ${styles.plot}`}
        onPointerMove={(event) => last >= 0 && onActive(nearest(localX(event)))}
        onPointerLeave={() => onActive(null)}
        onKeyDown={(event) => {
          const next = placeAfter(event.key, active ?? last, last + 1, PAGE);
          if (next === null || last < 0) return;
          event.preventDefault();
          onActive(next);
        }}
      >
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          {ticks.map((tick) => (
            <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 16} textAnchor="middle">
              {formatNumber(tick)}
            </text>
          ))}
          {y.ticks(4).filter((_, i, all) => all.length < 8 || i % Math.ceil(all.length / 6) === 0).map((tick) => (
            <g key={tick} transform={`translate(${LEFT},${y(tick)})`}>
              <line className={chart.grid} x2={Math.max(0, width - LEFT - RIGHT)} />
              <text x={-6} dy="0.32em" textAnchor="end">
                {lossTick(tick)}
              </text>
            </g>
          ))}
          {others.map(({ name, curve, lit }) => (
            <g key={name} className={styles.other} data-lit={lit || undefined}>
              <path d={seen(curve.map(([step, loss]) => ({ step, loss })))} />
              {lit && curve.length > 0 && (
                <text x={Math.min(x(curve.at(-1)![0]), width - RIGHT) - 2} y={y(curve.at(-1)![1]) - 5} textAnchor="end">
                  {name}
                </text>
              )}
            </g>
          ))}
          <path className={styles.envelope} d={envelope} />
          <path className={styles.train} d={line(places.map(({ x: at, mean }) => ({ x: at, y: mean })))} />
          <path className={styles.validation} d={seen(validations)} />
          {spreadLabels(together(rules.map(({ name, loss }) => ({ name, at: y(loss) })))).map(({ name, at, text }) => (
            <g key={name}>
              <line className={styles.rule} x1={LEFT} x2={Math.max(LEFT, width - RIGHT)} y1={at} y2={at} />
              <text className={styles.name} x={width - RIGHT} y={text} textAnchor="end">
                {name}
              </text>
            </g>
          ))}
          {validations.length === 1 && <circle className={styles.dot} cx={x(validations[0]!.step)} cy={y(validations[0]!.loss)} r={3} />}
          {active !== null && <line className={chart.cursor} x1={x(active)} x2={x(active)} y1={TOP} y2={HEIGHT - BOTTOM} />}
          <text x={4} y={11}>
            ↑ {titles.loss}
          </text>
          <text x={LEFT} y={HEIGHT - 4}>
            {titles.step} →
          </text>
        </svg>
      </div>
    </div>
  );
}

/** No wider than the margin: "1e−4". */
function lossTick(tick: number): string {
  const short = Number(tick.toPrecision(3));
  return short > 0 && short < 1e-3 ? written(short.toExponential()) : formatNumber(short);
}

interface Rule {
  readonly name: string;
  /** Pixels from above. */
  readonly at: number;
}

/** Lines that lie on one another as one, with all of their names. */
const together = (rules: readonly Rule[]): readonly Rule[] =>
  rules
    .toSorted((a, b) => a.at - b.at)
    .reduce<readonly Rule[]>((before, rule) => {
      const last = before.at(-1);
      return last !== undefined && rule.at - last.at < 1 ? [...before.slice(0, -1), { at: last.at, name: `${last.name}, ${rule.name}` }] : [...before, rule];
    }, []);

/** From the least to the greatest, or by powers of ten where all are above zero and that is wished for. */
function lossScale(losses: readonly number[], log: boolean) {
  const range = [HEIGHT - BOTTOM, TOP];
  const [least, most] = [Math.min(...losses), Math.max(...losses)];
  if (losses.length === 0) return scaleLinear([0, 1], range);
  return log && least > 0 ? scaleLog([least, Math.max(most, least * 1.1)], range).nice() : scaleLinear([Math.min(0, least), most || 1], range).nice(4);
}
