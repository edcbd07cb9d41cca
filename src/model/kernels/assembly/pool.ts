import { Job } from "./job";
import { addProduct } from "./lanes";

/**
 * Takes `rows` finished rows, from the step `first` on, into the sums and peaks of the columns,
 * and writes a row of the overview each time that one is complete.
 */
export function pool(job: Job, first: i32, rows: i32): void {
  const factor = job.pool;
  const bytes = round4(job.steps) << 2;
  let done = 0;
  while (done < rows) {
    const step = first + done;
    const run = min(rows - done, factor - (step % factor));
    if (step % factor == 0) {
      memory.fill(job.columnSums, 0, bytes);
      memory.fill(job.columnPeaks, 0, bytes);
    }
    if (run == 4) addFour(job);
    else for (let i = done; i < done + run; i++) addOne(job, i);
    done += run;
    const next = step + run;
    if (next % factor == 0 || next == job.steps) writeRow(job, step / factor, next - (step / factor) * factor);
  }
}

@inline
function round4(count: i32): i32 {
  return (count + 3) & ~3;
}

function addFour(job: Job): void {
  const stride = job.keyStride;
  const row2 = stride << 1;
  const row3 = row2 + stride;
  const i0 = v128.load_splat<f32>(job.inverses);
  const i1 = v128.load_splat<f32>(job.inverses, 4);
  const i2 = v128.load_splat<f32>(job.inverses, 8);
  const i3 = v128.load_splat<f32>(job.inverses, 12);
  let row = job.scores;
  let sums = job.columnSums;
  let peaks = job.columnPeaks;
  const end = row + (<usize>job.steps << 2);
  for (; row < end; row += 16) {
    const p0 = f32x4.mul(i0, v128.load(row));
    const p1 = f32x4.mul(i1, v128.load(row + stride));
    const p2 = f32x4.mul(i2, v128.load(row + row2));
    const p3 = f32x4.mul(i3, v128.load(row + row3));
    v128.store(sums, f32x4.add(v128.load(sums), f32x4.add(f32x4.add(p0, p1), f32x4.add(p2, p3))));
    v128.store(peaks, f32x4.max(v128.load(peaks), f32x4.max(f32x4.max(p0, p1), f32x4.max(p2, p3))));
    sums += 16;
    peaks += 16;
  }
}

function addOne(job: Job, index: i32): void {
  const inverse = v128.load_splat<f32>(job.inverses + (<usize>index << 2));
  let row = job.scores + <usize>index * job.keyStride;
  let sums = job.columnSums;
  let peaks = job.columnPeaks;
  const end = row + (<usize>job.steps << 2);
  for (; row < end; row += 16) {
    const power = v128.load(row);
    v128.store(sums, addProduct(v128.load(sums), inverse, power));
    v128.store(peaks, f32x4.max(v128.load(peaks), f32x4.mul(inverse, power)));
    sums += 16;
    peaks += 16;
  }
}

/** Pools the columns of one finished row of the overview; the last cells of a row may be narrower. */
function writeRow(job: Job, index: i32, rows: i32): void {
  const factor = job.pool;
  const steps = job.steps;
  const size = (steps + factor - 1) / factor;
  const at = <usize>(index * size) << 2;
  let mean = job.means + at;
  let most = job.peaks + at;
  for (let column = 0; column < steps; column += factor) {
    const end = min(column + factor, steps);
    let sum: f32 = 0;
    let peak: f32 = 0;
    for (let k = column; k < end; k++) {
      sum += load<f32>(job.columnSums + (<usize>k << 2));
      peak = max(peak, load<f32>(job.columnPeaks + (<usize>k << 2)));
    }
    store<f32>(mean, sum / <f32>(rows * (end - column)));
    store<f32>(most, peak);
    mean += 4;
    most += 4;
  }
}
