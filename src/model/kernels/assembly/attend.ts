import { Job } from "./job";
import { mix } from "./mix";
import { multiplyFour } from "./multiply";
import { pool } from "./pool";
import { addToTotals } from "./mapAndLagTotals";
import { exponentiate, exponentiateAndSum, NEVER, peak } from "./softmax";

/** How many sums a row has, in bytes. */
const SUMS: usize = 5 << 2;

/**
 * Attention for a range of rows, head after head: scores, mask, softmax, and whatever of weighted means, maps,
 * sums, overview and totals the job has a place for. Four rows at a time, whose scores stay in the cache.
 */
export function attend(job: Job): void {
  let map = job.map;
  let sums = job.sums;
  for (let head = 0; head < job.heads; head++) {
    const across = <usize>(head * job.width) << 2;
    let queries = job.queries + across;
    let context = job.context + across;
    for (let done = 0; done < job.rows; done += 4) {
      const first = job.firstRow + done;
      const rows = min(4, job.rows - done);
      const keys = reach(job, first, rows);
      multiplyFour(
        queries, job.queryStride, job.keys, job.keyStride, job.scores, job.keyStride, job.keyBias, job.width, keys,
      );
      weigh(job, first, rows, keys, sums);
      if (job.context != 0) {
        mix(job, keys, context, rows);
      }
      if (map != 0) map = storeRows(job, rows, map);
      if (job.pool != 0) pool(job, head, first, rows);
      if (job.mapTotals != 0) addToTotals(job, head, first, rows);
      if (sums != 0) sums += <usize>rows * SUMS;
      queries += job.queryStride << 2;
      context += job.contextStride << 2;
    }
  }
}

/** How many keys these rows look at: all, or with the causal mask those up to the last row. */
function reach(job: Job, first: i32, rows: i32): i32 {
  if (!job.causal) return job.steps;
  for (let i = 0; i < rows; i++) if (attendsToAll(job, first + i)) return job.steps;
  return first + rows;
}

/** A query for which every key is masked attends evenly to all of them. */
@inline
function attendsToAll(job: Job, step: i32): bool {
  return job.queryMask != 0 && load<u8>(job.queryMask + step) == 0;
}

/** Makes powers of the scores, in place, and notes one over each row's sum. Beyond `keys` the rows are zeros. */
function weigh(job: Job, first: i32, rows: i32, keys: i32, sums: usize): void {
  const rounded = (keys + 3) & ~3;
  let row = job.scores;
  for (let i = 0; i < rows; i++) {
    const step = first + i;
    if (attendsToAll(job, step)) {
      fill(row, 0, job.steps, 0);
      fill(row, job.steps, rounded, NEVER);
    } else if (job.causal) {
      fill(row, step + 1, rounded, NEVER);
    }
    const most = peak(row, rounded);
    const total =
      sums == 0 ? exponentiate(row, rounded, most) : exponentiateAndSum(row, rounded, most, step, sums + <usize>i * SUMS);
    store<f32>(job.inverses + (<usize>i << 2), 1 / total);
    if (keys < job.steps) fill(row, rounded, (job.steps + 3) & ~3, 0);
    row += job.keyStride;
  }
}

function fill(row: usize, from: i32, to: i32, value: f32): void {
  for (let k = from; k < to; k++) store<f32>(row + (<usize>k << 2), value);
}

/**
 * Stores the wanted columns of each row, row by row without gaps; returns where the next row goes.
 * The last store of a row reaches up to three floats beyond it, into what is written next.
 */
function storeRows(job: Job, rows: i32, map: usize): usize {
  const bytes = <usize>job.columns << 2;
  let row = job.scores + (<usize>job.firstColumn << 2);
  for (let i = 0; i < rows; i++) {
    const scale = v128.load_splat<f32>(job.inverses + (<usize>i << 2));
    for (let at: usize = 0; at < bytes; at += 16) v128.store(map + at, f32x4.mul(scale, v128.load(row + at)));
    map += bytes;
    row += job.keyStride;
  }
  return map;
}
