import { readFileSync } from "node:fs";
import type { Branch } from "../attention/branch";
import { startInstance, type Instance } from "../kernels/instance";
import { columnStats } from "../series/stats";
import type { AxisKind, Series } from "../series/series";
import type { Fit } from "../series/windows";
import { initialiseWeights } from "../weights/initialise";
import { mostWindows, scanPlan } from "./plan";
import { createScan, type BranchQuestion, type BranchScan } from "./scan";

export const HOUR = 3_600_000;

/** A series of columns that each are a function of the row, an hour apart unless `at` says otherwise. */
export function seriesOf(rows: number, columns: Readonly<Record<string, (row: number) => number>>, kind: AxisKind = "time", at = (row: number) => row * HOUR): Series {
  return {
    name: "drawn",
    axis: { kind, at: Float64Array.from({ length: rows }, (_, row) => at(row)), step: kind === "time" ? HOUR : 1 },
    columns: Object.entries(columns).map(([name, value]) => {
      const values = Float32Array.from({ length: rows }, (_, row) => value(row));
      return { name, values, stats: columnStats(values, 0) };
    }),
    notices: [],
  };
}

export interface ScanSizes {
  readonly steps: number;
  readonly stride: number;
  readonly heads: number;
  readonly units: number;
  readonly causal: boolean;
  readonly fit: Fit;
  readonly padding: readonly number[];
  readonly most: number;
  readonly long: Series;
}

const USUAL = { steps: 8, stride: 3, heads: 2, units: 5, causal: false, fit: "pad", padding: [] } as const;

/** What is asked of a worker for a branch of a drawn layer. */
export function questionOf(short: Series, branch: Branch, given: Partial<ScanSizes> = {}): BranchQuestion {
  const { steps, stride, heads, units, causal, fit, padding, long, most } = { ...USUAL, long: short, most: mostWindows(given.steps ?? 8, given.heads ?? 2), ...given };
  const names = (series: Series) => series.columns.map(({ name }) => name);
  const plan = scanPlan({ series: { short, long }, window: { steps, stride }, fit, columns: { short: names(short), long: names(long) } }, most);
  const own = branch === "short" ? short : long;
  const size = branch === "short" ? 1 : stride;
  const weights = initialiseWeights({ units, heads, shortWidth: short.columns.length, longWidth: long.columns.length }, 3);
  const source = { kind: "columns", columns: own.columns, standardise: true, stride: size, at: own.axis.at, preparation: null, place: null } as const;
  return { branch, heads, steps, causal, weights, source, axis: own.axis, stride: size, plan, padding };
}

/** The kernel that every browser with SIMD runs. */
const usual = () => startInstance(readFileSync(new URL("../kernels/attention.wasm", import.meta.url)));

/** Runs a scan to its end. */
export async function scanned(question: BranchQuestion, start: () => Instance | Promise<Instance> = usual): Promise<BranchScan> {
  const scan = createScan(await start(), question);
  Array.from(scan.run());
  return scan.result();
}
