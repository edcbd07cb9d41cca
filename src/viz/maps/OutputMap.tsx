import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { MapBranch } from "../../model/attention/branch";
import { mapsWords } from "../../words/en/maps";
import { Legend } from "../base/Legend";
import { NO_KEYS, type Light } from "../pointing/light";
import { MapCanvas } from "./MapCanvas";
import { brush, modeOf, usePresses, type OnSelect } from "../pointing/brush";
import { moveCell, stepAt } from "../pointing/mapPointer";
import styles from "./OutputMap.module.css";
import type { Domain } from "../base/paint";
import { runsOf } from "../pointing/selection";
import { useWidth } from "../base/useWidth";

/** Bounds of the height in CSS pixels; in between, each unit has the same. */
const LEAST = 72;
const MOST = 168;
const PER_UNIT = 8;

export interface OutputMapProps {
  readonly part: MapBranch;
  readonly title: string;
  /** `(U, T)` */
  readonly values: Float32Array;
  readonly domain: Domain;
  readonly steps: number;
  readonly units: number;
  /** The step that is lit, and those that are stuck. */
  readonly query: number | null;
  readonly selected: readonly number[];
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
  /** The unit under the pointer. */
  readonly onUnit: (unit: number | null) => void;
}

/** The output, or a part of it: a row for each unit, a column for each step. A click keeps a step lit, a drag several. */
export function OutputMap(props: OutputMapProps) {
  const { part, title, values, domain, steps, units, query, selected, onLight, onSelect, onUnit } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const height = Math.max(LEAST, Math.min(MOST, units * PER_UNIT));
  const cell = width / steps;
  const lightOf = (step: number) => ({ map: null, query: step, keys: NO_KEYS });
  const stepUnder = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return stepAt(event.clientX - box.left, box.width, steps);
  };
  const presses = usePresses(frame);
  const chosen = brush({
    under: (event) => ({ step: stepUnder(event), light: lightOf(stepUnder(event)) }),
    onSelect,
    clicks: true,
    presses,
  });
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    chosen.onPointerMove(event);
    const box = event.currentTarget.getBoundingClientRect();
    const step = stepUnder(event);
    onUnit(stepAt(event.clientY - box.top, box.height, units));
    onLight(lightOf(step));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "Enter" || event.key === " ") && query !== null) {
      event.preventDefault();
      onSelect(query, query, modeOf(event), lightOf(query));
      return;
    }
    const next = moveCell(event.key, event.shiftKey, query === null ? null : { query: 0, key: query }, steps);
    if (next === null || event.key === "ArrowUp" || event.key === "ArrowDown") return;
    event.preventDefault();
    onLight(lightOf(next.key));
  };
  return (
    <figure className={styles.output}>
      <figcaption>
        <span className={styles.title} style={{ color: `var(--${part})` }}>
          {title}
        </span>
        <Legend palette="signed" domain={domain} title={mapsWords.output.value} />
      </figcaption>
      {/* An application, so that a screen reader hands the arrow keys on. */}
      <div
        ref={frame}
        role="application"
        aria-label={mapsWords.output.keys(title, units, steps)}
        tabIndex={0}
        className={styles.plot}
        style={{ height }}
        data-output={part}
        {...chosen}
        onPointerMove={onPointerMove}
        onPointerLeave={() => {
          onLight(null);
          onUnit(null);
        }}
        onKeyDown={onKeyDown}
      >
        {width > 0 && (
          <>
            <MapCanvas {...{ values, domain, width, height }} offset={0} rows={units} columns={steps} palette="signed" />
            <svg className={styles.lit} width={width} height={height} aria-hidden="true">
              {runsOf(selected).map(([first, last]) => (
                <rect key={first} className={styles.selected} x={first * cell} width={(last + 1 - first) * cell} height={height} />
              ))}
              {query !== null && <rect data-lit="query" x={query * cell} width={Math.max(2, cell)} y={-2} height={height + 4} />}
              <text className={styles.units} transform={`translate(-24 ${height / 2}) rotate(-90)`}>
                {mapsWords.output.units(units)}
              </text>
            </svg>
          </>
        )}
      </div>
    </figure>
  );
}
