import { memo, useRef, type PointerEvent } from "react";
import type { BranchShare } from "../../../model/attention/analysis/branchShare";
import { chartsWords } from "../../../words/en/charts";
import { fittingTicks } from "../../base/fittingTicks";
import { formatNumber } from "../../base/format";
import { NO_KEYS, type Light } from "../../pointing/light";
import { stepAxis } from "../../base/mapAxis";
import { brush, usePresses, type OnSelect } from "../../pointing/brush";
import { stepAt } from "../../pointing/mapPointer";
import { runsOf } from "../../pointing/selection";
import { linePath } from "../linePath";
import styles from "./StrengthLines.module.css";
import { useWidth } from "../../base/useWidth";

/** Heights in CSS pixels: of the lengths, and of the cosine; and what lies between and below. */
const NORMS = 88;
const COSINE = 44;
const BETWEEN = 18;

export interface StrengthLinesProps {
  readonly shares: readonly BranchShare[];
  readonly light: Light | null;
  readonly selected: readonly number[];
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
}

/** For every step how long each branch's output and Z are, and below it how far the two branches agree. */
export function StrengthLines({ shares, light, selected, onLight, onSelect }: StrengthLinesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const steps = shares.length;
  const height = NORMS + BETWEEN + COSINE;
  const lightAt = (event: PointerEvent<HTMLElement>): Light & { query: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { map: null, query: stepAt(event.clientX - box.left, box.width, steps), keys: NO_KEYS };
  };
  const presses = usePresses(frame);
  const chosen = brush({
    under: (event) => {
      const at = lightAt(event);
      return { step: at.query, light: at };
    },
    onSelect,
    clicks: true,
    presses,
  });
  const query = light?.query ?? null;
  const cell = width / steps;
  return (
    <figure className={styles.strength} aria-label={chartsWords.strength.name(steps)}>
      <figcaption className={styles.key} aria-hidden="true">
        <span data-line="short"><i />{chartsWords.strength.short}</span>
        <span data-line="long"><i />{chartsWords.strength.long}</span>
        <span data-line="sum"><i />{chartsWords.strength.sum}</span>
      </figcaption>
      <div
        ref={frame}
        className={styles.plot}
        style={{ height: height + 36 }}
        {...chosen}
        onPointerMove={(event) => {
          onLight(lightAt(event));
          chosen.onPointerMove(event);
        }}
        onPointerLeave={() => onLight(null)}
      >
        {width > 0 && (
          <svg width={width} height={height + 36} aria-hidden="true">
            {runsOf(selected).map(([first, last]) => (
              <rect key={first} className={styles.selected} x={first * cell} width={(last + 1 - first) * cell} height={height} />
            ))}
            {query !== null && (
              <rect data-lit="query" className={styles.query} x={query * cell} width={Math.max(cell, 2)} height={height} />
            )}
            <Curves shares={shares} width={width} />
          </svg>
        )}
      </div>
    </figure>
  );
}

/** What stays while the pointer moves. */
const Curves = memo(function Curves({ shares, width }: { readonly shares: readonly BranchShare[]; readonly width: number }) {
  const steps = shares.length;
  const cell = width / steps;
  const most = Math.max(...shares.flatMap(({ short, long, output }) => [short, long, output]), Number.MIN_VALUE);
  const line = (of: (share: BranchShare) => number) =>
    linePath(shares.map((share, t) => [(t + 0.5) * cell, NORMS * (1 - of(share) / most)]));
  const middle = NORMS + BETWEEN + COSINE / 2;
  const bars = (agree: boolean) =>
    shares
      .map(({ cosine }, t) => {
        if (Number.isNaN(cosine) || cosine > 0 !== agree) return "";
        return `M${(t * cell).toFixed(1)},${middle}v${((-cosine * COSINE) / 2).toFixed(1)}h${Math.max(1, cell * 0.86).toFixed(1)}V${middle}Z`;
      })
      .join("");
  const axis = stepAxis(steps);
  const ticks = fittingTicks({ make: axis.ticks, scale: (at) => at * cell, length: width });
  const bottom = NORMS + BETWEEN + COSINE;
  return (
    <g className={styles.curves}>
      <line x2={width} y1={NORMS} y2={NORMS} />
      <line x2={width} y1={middle} y2={middle} />
      <path data-line="sum" d={line(({ output }) => output)} />
      <path data-line="long" d={line(({ long }) => long)} />
      <path data-line="short" d={line(({ short }) => short)} />
      <path className={styles.agree} d={bars(true)} />
      <path className={styles.oppose} d={bars(false)} />
      <g className={styles.labels}>
        <text x={-6} y={4}>{formatNumber(Number(most.toPrecision(2)))}</text>
        <text x={-6} y={NORMS + 3}>0</text>
        <text x={-6} y={NORMS - NORMS / 2 + 3}>{chartsWords.strength.length}</text>
        <text x={-6} y={middle - COSINE / 2 + 6}>1</text>
        <text x={-6} y={middle + 3}>{chartsWords.strength.cosine}</text>
        <text x={-6} y={bottom + 2}>−1</text>
      </g>
      {ticks.map(({ at, x, label, anchor }) => (
        <g key={at} transform={`translate(${x},${bottom})`}>
          <line y1={2} y2={6} />
          <text y={17} textAnchor={anchor}>
            {label}
          </text>
        </g>
      ))}
      <text x={width / 2} y={bottom + 32} textAnchor="middle">
        {chartsWords.strength.step}
      </text>
    </g>
  );
});
