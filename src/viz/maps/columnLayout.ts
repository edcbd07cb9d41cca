import type { TimeGrid } from "../../model/attention/analysis/timeTrue";
import type { Branch, MapBranch } from "../../model/attention/branch";
import type { AxisKind } from "../../model/series/series";
import { mapsWords } from "../../words/en/maps";
import { niceTicks, type Tick } from "../base/axis";
import { formatDistance, formatNumber } from "../base/format";
import { niceDistance } from "../base/niceDistance";
import { NO_KEYS, type Keys } from "../pointing/light";
import type { MapAxis } from "../base/mapAxis";

/** Left and right, as shares of the picture's width. */
type Extent = readonly [left: number, right: number];

/**
 * What the columns of a map's picture stand for: keys, lags, or real time. A slot is a place that the arrow keys
 * can go to.
 */
export interface MapLayout {
  /** Columns of the matrix that is painted. */
  readonly columns: number;
  /** `(columns + 1,)`: where each column begins and ends, when they are not alike wide. */
  readonly edges: Float64Array | null;
  readonly title: string;
  /** About `count` ticks, `at` as a share of the width. */
  readonly ticks: (count: number) => readonly Tick[];
  readonly slots: number;
  /** The slot under `x`, a share of the width. */
  readonly slotAt: (query: number, x: number) => number;
  readonly slotOf: (keys: Keys) => number | null;
  readonly keysAt: (slot: number) => Keys;
  /** Where the keys stand in a query's row; all queries when null. Nothing for keys that have no place in it. */
  readonly places: (query: number | null, keys: Keys) => readonly Extent[];
}

/** The keys of a map of this branch when `key` is pointed at. */
export const keysOf = (branch: MapBranch, key: number | null): Keys =>
  branch === "sum" ? { short: key, long: key } : { ...NO_KEYS, [branch]: key };

const within = (step: number, steps: number) => Math.min(steps - 1, Math.max(0, step));
const single = (branch: MapBranch, keys: Keys) => (branch === "sum" ? (keys.short ?? keys.long) : keys[branch]);
const lit = (branch: MapBranch, keys: Keys): readonly number[] =>
  [...new Set(branch === "sum" ? [keys.short, keys.long] : [keys[branch]])].filter((key) => key !== null);

/** A column for each key: the map as it is. */
export function keyLayout(branch: MapBranch, steps: number, axis: MapAxis): MapLayout {
  return {
    columns: steps,
    edges: null,
    title: mapsWords.axes.key(axis.unit),
    ticks: (count) => axis.ticks(count).map(({ at, label }) => ({ at: at / steps, label })),
    slots: steps,
    slotAt: (_, x) => within(Math.floor(x * steps), steps),
    slotOf: (keys) => single(branch, keys),
    keysAt: (slot) => keysOf(branch, slot),
    places: (_, keys) => lit(branch, keys).map((key) => [key / steps, (key + 1) / steps] as const),
  };
}

/** A column for each lag from `last` steps back at the left to `first` at the right; negative lags lie ahead. */
export interface LagColumns {
  readonly first: number;
  readonly last: number;
  /** Length of a step, ms or samples; null where steps differ, and lags can only be counted. */
  readonly step: number | null;
  readonly kind: AxisKind;
}

export function lagLayout(branch: Branch, steps: number, { first, last, step, kind }: LagColumns): MapLayout {
  const columns = last - first + 1;
  const unit = step === null ? "step" : kind === "index" ? "sample" : "time";
  const label = (lag: number) => {
    if (lag === 0) return "0";
    const length = Math.abs(lag) * (step ?? 1);
    return mapsWords.lag(unit === "time" ? formatDistance("time", length) : formatNumber(length), lag < 0);
  };
  return {
    columns,
    edges: null,
    title: first < 0 ? mapsWords.axes.backAndAhead(unit) : mapsWords.axes.back(unit),
    ticks: (count) => {
      const length = step ?? 1;
      const apart = niceDistance(step === null ? "index" : kind, (columns * length) / Math.max(2, count));
      const lags: number[] = [];
      for (let i = Math.floor((last * length) / apart); i * apart >= first * length; i--) lags.push((i * apart) / length);
      return lags.map((lag) => ({ at: (last - lag + 0.5) / columns, label: label(lag), origin: lag === 0 }));
    },
    slots: steps,
    slotAt: (query, x) => query - last + within(Math.floor(x * columns), columns),
    slotOf: (keys) => keys[branch],
    keysAt: (slot) => keysOf(branch, slot >= 0 && slot < steps ? slot : null),
    places: (query, keys) => {
      if (query === null) return [];
      return lit(branch, keys).flatMap((key) => {
        const column = last - (query - key);
        return column >= 0 && column < columns ? [[column / columns, (column + 1) / columns] as const] : [];
      });
    },
  };
}

/** Real time from left to right, both branches on it. */
export function timeLayout({ edges, stepAt, spans }: TimeGrid, kind: AxisKind): MapLayout {
  const cells = edges.length - 1;
  const first = edges[0] ?? 0;
  const length = (edges[cells] ?? 1) - first;
  const share = (position: number) => (position - first) / length;
  const keysAt = (cell: number): Keys => {
    const stepOf = (branch: Branch) => {
      const step = stepAt[branch][cell] ?? -1;
      return step < 0 ? null : step;
    };
    return { short: stepOf("short"), long: stepOf("long") };
  };
  return {
    columns: cells,
    edges,
    title: mapsWords.axes.real(kind === "time" ? "time" : "sample"),
    ticks: (count) =>
      niceTicks(kind, first, first + length, count).map(({ at, label }) => ({ at: share(at), label })),
    slots: cells,
    slotAt: (_, x) => cellAt(edges, first + x * length),
    slotOf: (keys) => {
      const cell = stepAt.short.findIndex(
        (step, i) => (keys.short === null || step === keys.short) && (keys.long === null || stepAt.long[i] === keys.long),
      );
      return cell < 0 || (keys.short === null && keys.long === null) ? null : cell;
    },
    keysAt,
    places: (_, keys) =>
      (["long", "short"] as const).flatMap((branch) => {
        const key = keys[branch];
        if (key === null) return [];
        const [from, to] = [spans[branch].start[key] ?? NaN, spans[branch].end[key] ?? NaN];
        return Number.isNaN(from + to) ? [] : [[share(from), share(to)] as const];
      }),
  };
}

function cellAt(edges: Float64Array, position: number): number {
  let cell = 0;
  while (cell < edges.length - 2 && edges[cell + 1]! <= position) cell++;
  return cell;
}
