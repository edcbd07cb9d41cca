import { dots } from "./dots";
import { Branch, job, long, plan, short } from "./plan";
import { product } from "./product";

/**
 * Folds both branches: all that is linear before the softmax, multiplied out. With x̂ = [x, 1] and Ŵ = [W; b], Q̂ = Ŵ Wq + e bqᵀ
 * and so on, M = s Q̂ K̂ᵀ (no biases on the key's side: they drop out of the softmax) and N = V̂ Wo. s makes powers of two.
 */
export function fold(): void {
  memory.copy(plan.bias, short.outputKernel + outputBias(), <usize>job.units << 2);
  const more = long.outputKernel + outputBias();
  for (let u: usize = 0; u < <usize>job.units << 2; u += 4) {
    store<f32>(plan.bias + u, load<f32>(plan.bias + u) + load<f32>(more + u));
  }
  foldBranch(short);
  foldBranch(long);
}

@inline
function outputBias(): usize {
  return <usize>(job.heads * job.units * job.units) << 2;
}

/** What scores are multiplied by, so that powers of two make the softmax. */
export function scoreScale(): f32 {
  return <f32>(1.4426950408889634 / Math.sqrt(<f64>job.units));
}

function foldBranch(b: Branch): void {
  const units = job.units;
  const heads = job.heads;
  const across = heads * units;
  if (!b.wide) {
    project(b, b.queryKernel, b.query, true);
    project(b, b.keyKernel, b.key, false);
    project(b, b.valueKernel, b.value, true);
  }
  const unitBytes = <usize>units << 2;
  const innerBytes = <usize>b.inner << 2;
  for (let h: usize = 0; h < <usize>heads; h++) {
    const at = h * unitBytes;
    const output = b.outputKernel + at * units;
    dots(b.query + at, b.foldedRow, b.key + at, b.foldedRow, units, scoreScale(), false,
      b.scores + h * innerBytes, b.scoresRow, b.inner + 1, b.inner);
    product(b.value + at, b.foldedRow, 4, output, unitBytes, units, plan.zeros, 0,
      b.values + h * plan.unitRow * b.inner, plan.unitRow, b.inner, units);
  }
  product(b.value + b.foldedRow * b.inner, b.foldedRow, 4, b.outputKernel, unitBytes, across, plan.bias, 0, plan.bias, 0, 1, units);
  upright(b.values, plan.unitRow, b.valuesUpright, b.scoresRow, heads * b.inner, units);
  if (b.inward) upright(b.scores, b.scoresRow, b.scoresUpright, b.pointRow, b.inner, heads * b.inner);
}

/** Ŵ times a kernel, for the bias' row with the kernel's own bias. */
function project(b: Branch, kernel: usize, to: usize, biased: bool): void {
  const across = job.heads * job.units;
  const bytes = <usize>across << 2;
  const dense = <usize>job.units << 2;
  product(b.dense, dense, 4, kernel, bytes, job.units, plan.zeros, 0, to, b.foldedRow, b.inner, across);
  if (!biased) return;
  product(b.dense + dense * b.inner, dense, 4, kernel, bytes, job.units, kernel + bytes * job.units, 0,
    to + b.foldedRow * b.inner, b.foldedRow, 1, across);
}

/** `to[j][i] = from[i][j]` */
export function upright(from: usize, fromRow: usize, to: usize, toRow: usize, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++) {
    let at = to + (<usize>i << 2);
    const end = from + (<usize>columns << 2);
    for (let j = from; j < end; j += 4) {
      store<f32>(at, load<f32>(j));
      at += toRow;
    }
    from += fromRow;
  }
}
