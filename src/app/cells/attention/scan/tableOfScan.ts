import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import type { NamedArray } from "../../../../model/files/writeNpz";
import { CALENDARS, type CalendarName } from "../../../../model/scan/calendar";
import { SCAN_MEASURES } from "../../../../model/scan/measures";
import { MARKS, type ScanPlan } from "../../../../model/scan/plan";
import type { BranchScan } from "../../../../model/scan/scan";
import { measureColumn } from "../numbers/measureColumn";
import type { NumberTable, NumbersColumn } from "../numbers/numberTable";
import type { SeriesValue } from "../../series/value";
import { stepLengthOf, valuesInUnits, windowEnds } from "./scanNumbers";

export type ScanTableName = "windows" | "lags" | "map" | "hours" | "weekdays" | "rare";

interface Scanned {
  readonly series: SeriesValue;
  readonly plan: ScanPlan;
  readonly scan: BranchScan;
}

/** Those that there are: of the calendar only what the steps can tell, and rare windows once they are known. */
export function scanTableNames({ calendars, rare }: BranchScan): ScanTableName[] {
  const has = (name: CalendarName) => calendars.some((each) => each.name === name);
  return ["windows", "lags", "map", ...(has("hour") ? (["hours"] as const) : []), ...(has("weekday") ? (["weekdays"] as const) : []), ...(rare === null ? [] : (["rare"] as const))];
}

/** One of the tables of a branch's scan; what measures are counted in stands in their columns' names. */
export function scanTable(name: ScanTableName, scanned: Scanned): NumberTable {
  const file = `${scanned.scan.branch}-${name}`;
  switch (name) {
    case "windows":
      return { name: file, columns: windowColumns(scanned) };
    case "lags":
      return { name: file, columns: lagColumns(scanned) };
    case "map":
      return { name: file, columns: mapColumns(scanned) };
    case "hours":
      return { name: file, columns: classColumns(scanned, "hour") };
    case "weekdays":
      return { name: file, columns: classColumns(scanned, "weekday") };
    case "rare":
      return { name: file, columns: rareColumns(scanned) };
  }
}

const numbers = (name: string, values: Float32Array | Float64Array): NumbersColumn => ({ name, kind: "number", values });

/** Where windows end, as a column named for what the axis counts. */
function place({ series, plan, scan: { branch } }: Scanned, windows: ArrayLike<number>): NumbersColumn {
  const own = series.series[branch];
  const ends = windowEnds(own, plan, branch);
  const values = Float64Array.from(windows, (window) => ends[window]!);
  const isTime = own.axis.kind === "time" && own.axis.fine === undefined;
  return isTime ? { name: "time", kind: "time", values } : { name: "index", kind: "number", values };
}

/** A row for each head in each window. */
function windowColumns(scanned: Scanned): NumbersColumn[] {
  const { series, plan, scan } = scanned;
  const { heads } = scan;
  const rows = plan.positions.length * heads;
  const windows = Float64Array.from({ length: rows }, (_, i) => Math.floor(i / heads));
  const stepLength = stepLengthOf(series, scan.branch);
  const { axis } = series.series[scan.branch];
  return [
    place(scanned, windows),
    numbers("position", windows.map((window) => plan.positions[window]!)),
    numbers("head", Float32Array.from({ length: rows }, (_, i) => i % heads)),
    { name: "mark", kind: "text", values: Array.from(windows, (window) => MARKS[plan.marks[window]!]!) },
    ...SCAN_MEASURES.map((measure) => {
      const { name, unit } = measureColumn(measure, axis.kind);
      return numbers(name, valuesInUnits(scan, measure, stepLength).map((each) => each / unit));
    }),
    ...(scan.distances === null ? [] : [numbers("distance", scan.distances)]),
  ];
}

function lagColumns({ scan: { heads, lags } }: Scanned): NumbersColumn[] {
  const rows = heads * lags.lags;
  return [
    numbers("head", Float32Array.from({ length: rows }, (_, i) => Math.floor(i / lags.lags))),
    numbers("lag", Float32Array.from({ length: rows }, (_, i) => lags.first + (i % lags.lags))),
    numbers("mean", lags.mean),
    ...(lags.low === null || lags.high === null ? [] : [numbers("low", lags.low), numbers("high", lags.high)]),
  ];
}

/** Of a pooled map a row for each cell, with the first of the queries and of the keys that it stands for. */
function mapColumns({ scan: { heads, steps, meanMap, pool } }: Scanned): NumbersColumn[] {
  const side = Math.ceil(steps / pool);
  const rows = heads * side ** 2;
  const column = (of: (i: number) => number) => Float32Array.from({ length: rows }, (_, i) => of(i));
  const stepsOf = (name: string, of: (i: number) => number): NumbersColumn => ({ name, kind: "step", values: column((i) => pool * of(i)) });
  return [
    numbers("head", column((i) => Math.floor(i / side ** 2))),
    stepsOf("query", (i) => Math.floor(i / side) % side),
    stepsOf("key", (i) => i % side),
    numbers("mean", meanMap),
  ];
}

function classColumns({ scan: { heads, calendars } }: Scanned, name: CalendarName): NumbersColumn[] {
  const size = CALENDARS[name];
  const rows = heads * size ** 2;
  const column = (of: (i: number) => number) => Float32Array.from({ length: rows }, (_, i) => of(i));
  return [
    numbers("head", column((i) => Math.floor(i / size ** 2))),
    numbers(`query_${name}`, column((i) => Math.floor(i / size) % size)),
    numbers(`key_${name}`, column((i) => i % size)),
    numbers("share", calendars.find((each) => each.name === name)!.mean),
  ];
}

function rareColumns(scanned: Scanned): NumbersColumn[] {
  const { plan, scan: { rare } } = scanned;
  const all = rare!.flatMap((of, head) => of.map((each) => ({ head, ...each })));
  return [
    place(scanned, all.map(({ window }) => window)),
    numbers("position", Float64Array.from(all, ({ window }) => plan.positions[window]!)),
    numbers("head", Float32Array.from(all, ({ head }) => head)),
    numbers("distance", Float32Array.from(all, ({ distance }) => distance)),
  ];
}

/**
 * All of a scan, of both branches as far as they are there, as arrays: of windows `(N, H)`, of lags `(H, L)`, of lags in each window `(N, H, L)` where
 * these are few enough, maps `(H, T, T)`, or fewer cells a side of windows too long for whole maps.
 */
export function scanArrays(series: SeriesValue, plan: ScanPlan, scans: Readonly<Record<Branch, BranchScan | null>>): NamedArray[] {
  const windows = plan.positions.length;
  return [
    { name: "position", shape: [windows], values: Float64Array.from(plan.positions) },
    { name: "mark", shape: [windows], values: Float32Array.from(plan.marks) },
    ...BRANCHES.flatMap((branch): NamedArray[] => {
      const scan = scans[branch];
      if (scan === null) return [];
      const { heads, steps, pool, meanMap, lags, profiles, calendars, distances } = scan;
      const named = (name: string, shape: readonly number[], values: Float32Array | Float64Array | null): NamedArray[] => (values === null ? [] : [{ name: `${branch}_${name}`, shape, values }]);
      const byLag = [heads, lags.lags];
      const side = Math.ceil(steps / pool);
      return [
        ...named("time", [windows], windowEnds(series.series[branch], plan, branch)),
        ...SCAN_MEASURES.flatMap((measure) => {
          const { name, unit } = measureColumn(measure, series.series[branch].axis.kind);
          return named(name, [windows, heads], valuesInUnits(scan, measure, stepLengthOf(series, branch)).map((each) => each / unit));
        }),
        ...named("distance", [windows, heads], distances),
        ...named("mean_map", [heads, side, side], meanMap),
        ...named("lag", [lags.lags], Float32Array.from({ length: lags.lags }, (_, i) => lags.first + i)),
        ...named("lag_mean", byLag, lags.mean),
        ...named("lag_low", byLag, lags.low),
        ...named("lag_high", byLag, lags.high),
        ...named("profiles", [windows, ...byLag], profiles),
        ...calendars.flatMap(({ name, mean }) => named(name, [heads, CALENDARS[name], CALENDARS[name]], mean)),
      ];
    }),
  ];
}
