import { Job } from "./job";
import { addProduct, larger } from "./simd";

/**
 * Takes `rows` finished rows of a head, from the step `first` on, into the sums and peaks of the columns,
 * and writes a row of the overview each time that one is complete.
 */
export function pool(job: Job, head: i32, first: i32, rows: i32): void {
  const factor = job.pool;
  const bytes = round4(job.steps) << 2;
  const sums = job.columnSums + <usize>head * job.keyStride;
  const peaks = job.columnPeaks + <usize>head * job.keyStride;
  let done = 0;
  while (done < rows) {
    const step = first + done;
    const run = min(rows - done, factor - (step % factor));
    if (step % factor == 0) {
      memory.fill(sums, 0, bytes);
      memory.fill(peaks, 0, bytes);
    }
    if (run == 4) addFour(job, sums, peaks);
    else for (let i = done; i < done + run; i++) addOne(job, i, sums, peaks);
    done += run;
    const next = step + run;
    if (next % factor == 0 || next == job.steps) {
      const index = step / factor;
      writeRow(job, head, index, next - index * factor, sums, peaks);
    }
  }
}

@inline
function round4(count: i32): i32 {
  return (count + 3) & ~3;
}

function addFour(job: Job, sums: usize, peaks: usize): void {
  const stride = job.keyStride;
  const row2 = stride << 1;
  const row3 = row2 + stride;
  const i0 = v128.load_splat<f32>(job.inverses);
  const i1 = v128.load_splat<f32>(job.inverses, 4);
  const i2 = v128.load_splat<f32>(job.inverses, 8);
  const i3 = v128.load_splat<f32>(job.inverses, 12);
  let row = job.scores;
  const end = row + (<usize>job.steps << 2);
  for (; row < end; row += 16) {
    const p0 = f32x4.mul(i0, v128.load(row));
    const p1 = f32x4.mul(i1, v128.load(row + stride));
    const p2 = f32x4.mul(i2, v128.load(row + row2));
    const p3 = f32x4.mul(i3, v128.load(row + row3));
    v128.store(sums, f32x4.add(v128.load(sums), f32x4.add(f32x4.add(p0, p1), f32x4.add(p2, p3))));
    v128.store(peaks, larger(v128.load(peaks), larger(larger(p0, p1), larger(p2, p3))));
    sums += 16;
    peaks += 16;
  }
}

function addOne(job: Job, index: i32, sums: usize, peaks: usize): void {
  const inverse = v128.load_splat<f32>(job.inverses + (<usize>index << 2));
  let row = job.scores + <usize>index * job.keyStride;
  const end = row + (<usize>job.steps << 2);
  for (; row < end; row += 16) {
    const power = v128.load(row);
    v128.store(sums, addProduct(v128.load(sums), inverse, power));
    v128.store(peaks, larger(v128.load(peaks), f32x4.mul(inverse, power)));
    sums += 16;
    peaks += 16;
  }
}

/** Pools the columns of one finished row of the overview; the last cells of a row may be narrower. */
function writeRow(job: Job, head: i32, index: i32, rows: i32, sums: usize, peaks: usize): void {
  const factor = job.pool;
  const steps = job.steps;
  const size = (steps + factor - 1) / factor;
  const at = <usize>((head * size + index) * size) << 2;
  let mean = job.means + at;
  let most = job.peaks + at;
  for (let column = 0; column < steps; column += factor) {
    const end = min(column + factor, steps);
    let sum: f32 = 0;
    let peak: f32 = 0;
    for (let k = column; k < end; k++) {
      sum += load<f32>(sums + (<usize>k << 2));
      peak = max(peak, load<f32>(peaks + (<usize>k << 2)));
    }
    store<f32>(mean, sum / <f32>(rows * (end - column)));
    store<f32>(most, peak);
    mean += 4;
    most += 4;
  }
}
