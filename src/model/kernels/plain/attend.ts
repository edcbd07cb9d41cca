import { FIELD } from "../job";
import { SUMS } from "../layout";
import { pool } from "./pool";

/** What is as far below the largest score, in powers of 2, weighs nothing, as in `assembly/softmax.ts`. */
const LOWEST = -64;

/** The fields of a job as they are needed here: strides and addresses in floats. */
export type PlainJob = ReturnType<typeof readJob>;

export function readJob(words: Int32Array) {
  const word = (name: keyof typeof FIELD) => words[FIELD[name]]!;
  const float = (name: keyof typeof FIELD) => word(name) / 4;
  return {
    queries: float("queries"),
    queryStride: float("queryStride"),
    keys: float("keys"),
    keyStride: float("keyStride"),
    keyBias: float("keyBias"),
    queryMask: word("queryMask"),
    width: word("width"),
    heads: word("heads"),
    steps: word("steps"),
    firstRow: word("firstRow"),
    rows: word("rows"),
    causal: word("causal") !== 0,
    scores: float("scores"),
    context: float("context"),
    contextStride: float("contextStride"),
    map: float("map"),
    firstColumn: word("firstColumn"),
    columns: word("columns"),
    sums: float("sums"),
    pool: word("pool"),
    columnSums: float("columnSums"),
    columnPeaks: float("columnPeaks"),
    means: float("means"),
    peaks: float("peaks"),
    mapTotals: float("mapTotals"),
    lagTotals: float("lagTotals"),
    lagStride: float("lagStride"),
  };
}

/** What `assembly/attend.ts` does, row by row in plain JavaScript: for browsers that have no WebAssembly. */
export function attendPlainly(floats: Float32Array, octets: Uint8Array, job: PlainJob): void {
  const row = floats.subarray(job.scores, job.scores + job.steps);
  for (let head = 0; head < job.heads; head++) {
    for (let i = 0; i < job.rows; i++) {
      const step = job.firstRow + i;
      const above = head * job.rows + i;
      const even = job.queryMask !== 0 && octets[job.queryMask + step] === 0;
      const reach = job.causal && !even ? step + 1 : job.steps;
      if (even) row.fill(0);
      else score(floats, job, job.queries + i * job.queryStride + head * job.width, row, reach);
      const total = exponentiate(row, reach, job.sums === 0 ? null : floats.subarray(job.sums + above * SUMS), step);
      for (let k = 0; k < reach; k++) row[k] = row[k]! / total;
      row.fill(0, reach);
      if (job.context !== 0) mix(floats, job, row, reach, job.context + i * job.contextStride + head * job.width);
      if (job.map !== 0) {
        floats.set(row.subarray(job.firstColumn, job.firstColumn + job.columns), job.map + above * job.columns);
      }
      if (job.pool !== 0) pool(floats, job, head, step, row);
      if (job.mapTotals !== 0 && !even) addToTotals(floats, job, head, step, row);
    }
  }
}

function score(floats: Float32Array, job: PlainJob, query: number, row: Float32Array, reach: number): void {
  row.set(floats.subarray(job.keyBias, job.keyBias + reach));
  for (let w = 0; w < job.width; w++) {
    const factor = floats[query + w]!;
    const keys = job.keys + w * job.keyStride;
    for (let k = 0; k < reach; k++) row[k] = row[k]! + factor * floats[keys + k]!;
  }
}

/** Puts 2^(score - largest) in place of the scores and returns their sum; the five sums are those of `assembly/softmax.ts`. */
function exponentiate(row: Float32Array, reach: number, sums: Float32Array | null, step: number): number {
  let most = -Infinity;
  for (let k = 0; k < reach; k++) most = Math.max(most, row[k]!);
  let total = 0;
  let depths = 0;
  let offsets = 0;
  let squares = 0;
  for (let k = 0; k < reach; k++) {
    const depth = Math.max(row[k]! - most, LOWEST);
    const power = depth === LOWEST ? 0 : Math.exp(depth * Math.LN2);
    row[k] = power;
    total += power;
    depths += power * depth;
    offsets += power * (k - step);
    squares += power * (k - step) ** 2;
  }
  sums?.set([total, depths, offsets, squares, row[step]!]);
  return total;
}

/** The weighted mean of the steps. */
function mix(floats: Float32Array, job: PlainJob, row: Float32Array, reach: number, to: number): void {
  for (let w = 0; w < job.width; w++) {
    const keys = job.keys + w * job.keyStride;
    let sum = 0;
    for (let k = 0; k < reach; k++) sum += row[k]! * floats[keys + k]!;
    floats[to + w] = sum;
  }
}

/** As `assembly/totals.ts`. */
function addToTotals(floats: Float32Array, job: PlainJob, head: number, step: number, row: Float32Array): void {
  const map = job.mapTotals + (head * job.steps + step) * job.keyStride;
  const lags = job.lagTotals + head * job.lagStride + job.steps - 1 - step;
  for (let k = 0; k < job.steps; k++) {
    floats[map + k] = floats[map + k]! + row[k]!;
    floats[lags + k] = floats[lags + k]! + row[k]!;
  }
}
