import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { Branch } from "../../model/attention/branch";
import type { Column, Series } from "../../model/series/series";
import type { Windows } from "../../model/series/windows";
import { branchesWords } from "../../words/en/branches";
import { tracesWords } from "../../words/en/traces";
import { ArcCanvas } from "./ArcCanvas";
import { middleOf, stepCovering, type LitStep } from "./arcs";
import { positionScale } from "../base/axis";
import type { Light } from "../pointing/light";
import { brush, usePresses, type OnSelect } from "../pointing/brush";
import { moveCell } from "../pointing/mapPointer";
import { SeriesLines } from "./SeriesLines";
import styles from "./LitSeries.module.css";

/** Heights in CSS pixels: of the arcs of each branch, and of the series between them. */
const ARCS = 40;
const LINE = 54;
const HEIGHT = 2 * ARCS + LINE;

export interface SeriesLaneProps {
  readonly head: number;
  readonly series: Readonly<Record<Branch, Series>>;
  readonly windows: Windows;
  readonly lit: Readonly<Record<Branch, readonly LitStep[]>>;
  /** The queries whose (mean) row is lit; not empty. */
  readonly queries: readonly number[];
  /** Length of a sample, ms or samples. */
  readonly spacing: number;
  /** The stretch of the axis shown, and its width in CSS pixels. */
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
}

/** One head: the short branch above the line, the long one below. A click asks from another step, a drag from several, and so do the arrow keys. */
export function SeriesLane(props: SeriesLaneProps) {
  const { head, series, windows, lit, queries, spacing, first, last, width, light, onLight, onSelect } = props;
  const x = positionScale(first, last, width);
  const query = queries.at(-1)!;

  const lightUnder = (event: PointerEvent<HTMLElement>): { light: Light; key: number | null } => {
    const box = event.currentTarget.getBoundingClientRect();
    const moment = first + ((event.clientX - box.left) / box.width) * (last - first);
    const branch = event.clientY - box.top < box.height / 2 ? "short" : "long";
    const key = stepCovering(windows[branch], moment, spacing);
    return { key, light: { map: { branch, head }, query, keys: { short: null, long: null, [branch]: key } } };
  };
  const plot = useRef<HTMLDivElement>(null);
  const presses = usePresses(plot);
  const chosen = brush({
    under: (event) => {
      const { key, light: there } = lightUnder(event);
      return key === null ? null : { step: key, light: { ...there, query: key } };
    },
    onSelect,
    clicks: true,
    presses,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveCell(event.key, event.shiftKey, { query: 0, key: query }, windows.steps);
    if (next === null || event.key === "ArrowUp" || event.key === "ArrowDown") return;
    event.preventDefault();
    onSelect(next.key, next.key, "brush", { map: { branch: "short", head }, query: next.key, keys: { short: null, long: null } });
  };
  const at = (branch: Branch) => queries.map((each) => middleOf(windows[branch], each));
  return (
    <figure className={styles.lane}>
      <figcaption>{branchesWords.head(head)}</figcaption>
      <div
        ref={plot}
        className={styles.plot}
        style={{ height: HEIGHT }}
        role="application"
        aria-label={tracesWords.lane(head)}
        tabIndex={0}
        data-lane={head}
        {...chosen}
        onPointerMove={(event) => {
          onLight(lightUnder(event).light);
          chosen.onPointerMove(event);
        }}
        onPointerLeave={() => onLight(null)}
        onKeyDown={onKeyDown}
      >
        <ArcCanvas {...{ lit, x, width }} queries={{ short: at("short"), long: at("long") }} arcs={ARCS} line={LINE} />
        <div className={styles.line} style={{ top: ARCS }}>
          <SeriesLines axis={series.short.axis} columns={firstColumn(series.short)} {...{ first, last, width }} laneHeight={LINE} bare />
        </div>
        {light !== null && <LitKeys {...{ light, windows, spacing, x, width }} />}
      </div>
    </figure>
  );
}

interface LitKeysProps {
  readonly light: Light;
  readonly windows: Windows;
  readonly spacing: number;
  readonly x: (position: number) => number;
  readonly width: number;
}

/** The keys pointed at, framed: short ones in the upper half of the line, long ones in the lower. */
function LitKeys({ light, windows, spacing, x, width }: LitKeysProps) {
  return (
    <svg className={styles.lit} width={width} height={HEIGHT} aria-hidden="true">
      {(["short", "long"] as const).map((branch) => {
        const key = light.keys[branch];
        const from = key === null ? NaN : (windows[branch].from[key] ?? NaN);
        if (key === null || Number.isNaN(from)) return null;
        const left = x(from - spacing / 2);
        const wide = Math.max(2, x(windows[branch].to[key]! + spacing / 2) - left);
        return <rect key={branch} data-lit="key" x={left} width={wide} y={branch === "short" ? ARCS : HEIGHT / 2} height={LINE / 2} />;
      })}
    </svg>
  );
}

const columnLists = new WeakMap<Series, readonly Column[]>();

/** The same list each time, so that the line is not traced anew. */
function firstColumn(series: Series): readonly Column[] {
  const known = columnLists.get(series) ?? series.columns.slice(0, 1);
  columnLists.set(series, known);
  return known;
}
