import { Job } from "./job";
import { addProduct } from "./simd";

/**
 * Adds `rows` finished rows of a head, from the step `first` on, to the totals of a scan: cell by cell, and by how far each key
 * lies from its query. Rows of padded steps are left out. The last addition of a row reaches up to three floats beyond it, with zeros.
 */
export function addToTotals(job: Job, head: i32, first: i32, rows: i32): void {
  const steps = job.steps;
  let map = job.mapTotals + <usize>(head * steps + first) * job.keyStride;
  let lags = job.lagTotals + <usize>head * job.lagStride + (<usize>(steps - 1 - first) << 2);
  let row = job.scores;
  for (let i = 0; i < rows; i++) {
    if (job.queryMask == 0 || load<u8>(job.queryMask + first + i) != 0) addRow(job, i, row, map, lags);
    row += job.keyStride;
    map += job.keyStride;
    lags -= 4;
  }
}

@inline
function addRow(job: Job, index: i32, row: usize, map: usize, lags: usize): void {
  const inverse = v128.load_splat<f32>(job.inverses + (<usize>index << 2));
  const end = row + (<usize>job.steps << 2);
  for (; row < end; row += 16) {
    const power = v128.load(row);
    v128.store(map, addProduct(v128.load(map), inverse, power));
    v128.store(lags, addProduct(v128.load(lags), inverse, power));
    map += 16;
    lags += 16;
  }
}
