import type { AttentionRequest } from "../../../src/model/attention/attention";
import { random } from "../../../src/model/random";
import { scanPlan } from "../../../src/model/scan/plan";
import type { BranchQuestion } from "../../../src/model/scan/scan";
import { columnStats } from "../../../src/model/series/stats";
import type { Series } from "../../../src/model/series/series";

/** Samples that a step of the long window averages. */
const STRIDE = 4;
const HOUR = 3_600_000;

/** TensorFlow.js runs one of so many windows, evenly spread, and its time counts for all: all would take minutes. */
export const EVERY = 10;

/** What a scan hands over of each branch: mean attention by lag `(H, 2T − 1)`, and the entropy of each head in each window `(N, H)`. */
export interface ScanAnswer {
  readonly short: Float32Array;
  readonly long: Float32Array;
  readonly entropy: Float32Array;
}

/** A drawn series with as many windows as the request's batch says, and what is asked of both branches. */
export function scanned({ batch, steps, heads, short: { width }, weights }: AttentionRequest): readonly [BranchQuestion, BranchQuestion] {
  const rows = batch + steps * STRIDE - 1;
  const draw = random(1);
  const columns = Array.from({ length: width }, (_, d) => {
    const values = Float32Array.from({ length: rows }, (_each, row) => Math.sin(row / (3 + 2 * d)) + Math.sin(row / 77) + draw());
    return { name: String(d), values, stats: columnStats(values, 0) };
  });
  const series: Series = { name: "drawn", axis: { kind: "time", at: Float64Array.from({ length: rows }, (_, row) => row * HOUR), step: HOUR }, columns, notices: [] };
  const names = columns.map(({ name }) => name);
  const plan = scanPlan({ series: { short: series, long: series }, window: { steps, stride: STRIDE }, fit: "last", columns: { short: names, long: names } }, batch);
  const question = (branch: "short" | "long"): BranchQuestion => {
    const stride = branch === "short" ? 1 : STRIDE;
    const source = { kind: "columns", columns, standardise: true, stride, at: series.axis.at, preparation: null, place: null } as const;
    return { branch, heads, steps, causal: false, weights, source, axis: series.axis, stride, plan, padding: [] };
  };
  return [question("short"), question("long")];
}
