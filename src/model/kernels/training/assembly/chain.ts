import { dots } from "./dots";
import { scoreScale } from "./fold";
import { Branch, job, long, plan, short } from "./plan";
import { product } from "./product";
import { ReadOut } from "./job";

/** Adds up the portions, and goes from the slopes of what was folded back to the weights' gradients. */
export function chain(portions: i32): void {
  for (let i = 1; i < portions; i++) addPortion(job.sums + job.sumBytes * i);
  const slopes = job.gradients - job.weights;
  memory.copy(job.gradients, job.sums + plan.frontSums, <usize>job.layerAt << 2);
  chainBranch(short, slopes);
  chainBranch(long, slopes);
  if (job.readOut === ReadOut.None) return;
  const kernel = job.gradients + (<usize>job.readOutAt << 2);
  const bytes = <usize>job.outputs << 2;
  unpad(job.sums + plan.readOutSums, plan.outputRow, kernel, bytes, job.units);
  memory.copy(kernel + bytes * job.units, job.sums + plan.readOutBiasSums, bytes);
}

/** The loss of all portions: the mean over the batch. */
export function totalLoss(portions: i32): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < portions; i++) sum += load<f64>(job.sums + job.sumBytes * i);
  return sum;
}

function addPortion(from: usize): void {
  for (let at: usize = 16; at < job.sumBytes; at += 16) {
    v128.store(job.sums + at, f32x4.add(v128.load(job.sums + at), v128.load(from + at)));
  }
}

/** Lines without gaps from padded ones. */
function unpad(from: usize, fromRow: usize, to: usize, bytes: usize, count: i32): void {
  for (let i = 0; i < count; i++) {
    memory.copy(to, from, bytes);
    from += fromRow;
    to += bytes;
  }
}

function chainBranch(b: Branch, slopes: usize): void {
  const units = job.units;
  const heads = job.heads;
  const inner = b.inner;
  const scores = job.sums + b.scoreSums;
  const scale = f32x4.splat(scoreScale());
  for (let at = scores; at < scores + b.scoresRow * (inner + 1); at += 16) v128.store(at, f32x4.mul(scale, v128.load(at)));
  const row = b.foldedRow;
  const unitBytes = <usize>units << 2;
  const biasSlopes = job.sums + plan.biasSums;
  memory.copy(plan.joint + plan.unitRow * inner, biasSlopes, unitBytes);
  for (let h: usize = 0; h < <usize>heads; h++) {
    const at = h * unitBytes;
    const score = scores + (h * inner << 2);
    const output = b.outputKernel + at * units;
    product(score, b.scoresRow, 4, b.key + at, row, inner, plan.zeros, 0, b.querySlopes + at, row, inner + 1, units);
    product(score, 4, b.scoresRow, b.query + at, row, inner + 1, plan.zeros, 0, b.keySlopes + at, row, inner, units);
    memory.copy(plan.joint, job.sums + b.valueSums + plan.unitRow * (h * inner), plan.unitRow * inner);
    dots(plan.joint, plan.unitRow, output, unitBytes, units, 1, false, b.valueSlopes + at, row, inner + 1, units);
    product(b.value + at, 4, row, plan.joint, plan.unitRow, inner + 1, plan.zeros, 0, output + slopes, unitBytes, units, units);
  }
  memory.copy(b.outputKernel + slopes + unitBytes * (heads * units), biasSlopes, unitBytes);
  if (b.wide) unpad(job.sums + b.denseSums, plan.unitRow, b.dense + slopes, unitBytes, b.width + 1);
  else unfold(b, slopes);
}

/** From the slopes of Q̂, K̂ and V̂ to those of the dense layer and of the projections. */
function unfold(b: Branch, slopes: usize): void {
  const units = job.units;
  const heads = job.heads;
  const across = heads * units;
  const bytes = <usize>across << 2;
  const unitBytes = <usize>units << 2;
  const row = b.foldedRow;
  const dense = b.dense + slopes;
  dots(b.querySlopes, row, b.queryKernel, bytes, across, 1, false, dense, unitBytes, b.inner + 1, units);
  dots(b.keySlopes, row, b.keyKernel, bytes, across, 1, true, dense, unitBytes, b.inner, units);
  dots(b.valueSlopes, row, b.valueKernel, bytes, across, 1, true, dense, unitBytes, b.inner + 1, units);
  product(b.dense, 4, unitBytes, b.querySlopes, row, b.inner + 1, plan.zeros, 0, b.queryKernel + slopes, bytes, units, across);
  memory.copy(b.queryKernel + slopes + bytes * units, b.querySlopes + row * b.inner, bytes);
  product(b.dense, 4, unitBytes, b.keySlopes, row, b.inner, plan.zeros, 0, b.keyKernel + slopes, bytes, units, across);
  product(b.dense, 4, unitBytes, b.valueSlopes, row, b.inner + 1, plan.zeros, 0, b.valueKernel + slopes, bytes, units, across);
  memory.copy(b.valueKernel + slopes + bytes * units, b.valueSlopes + row * b.inner, bytes);
}
