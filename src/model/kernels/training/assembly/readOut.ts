import { contract } from "./contract";
import { dots } from "./dots";
import { ReadOut } from "./job";
import { judge } from "./loss";
import { job, plan } from "./plan";
import { product } from "./product";

/**
 * From Z of the group to the loss, and, where that is asked for, back: Z's rows are replaced by the loss's slopes. A row of Z
 * decides about its own slopes (with the mean over steps, a window does), so a group needs no other.
 */
export function readOut(backward: bool): void {
  const kind = job.readOut;
  if (kind === ReadOut.None) {
    judgeAll(plan.mixed, plan.unitRow, plan.columns);
    return;
  }
  const rows = kind === ReadOut.Mean ? plan.count : plan.columns;
  const from = kind === ReadOut.Mean ? plan.means : plan.mixed;
  if (kind === ReadOut.Mean) takeMeans();
  const kernel = job.weights + (<usize>job.readOutAt << 2);
  const outputs = <usize>job.outputs << 2;
  product(from, plan.unitRow, 4, kernel, outputs, job.units, kernel + outputs * job.units, 0,
    plan.predicted, plan.outputRow, rows, job.outputs);
  judgeAll(plan.predicted, plan.outputRow, rows);
  if (!backward) return;
  const sums = plan.portion + plan.readOutSums;
  contract(from, plan.unitRow, plan.predicted, plan.outputRow, rows, sums, plan.outputRow, sums, plan.outputRow, job.units, job.outputs);
  addRows(plan.predicted, plan.outputRow, rows, plan.portion + plan.readOutBiasSums, job.outputs);
  const scale: f32 = kind === ReadOut.Mean ? 1 / <f32>job.steps : 1;
  dots(plan.predicted, plan.outputRow, kernel, outputs, job.outputs, scale, false, from, plan.unitRow, rows, job.units);
  if (kind === ReadOut.Mean) spreadMeans();
}

/** Adds the loss to the portion's, and keeps what was read out if it is wanted. */
function judgeAll(row: usize, rowBytes: usize, rows: i32): void {
  const perWindow = rows / plan.count;
  const inAll = job.readOut === ReadOut.None || job.readOut === ReadOut.Every ? plan.queries : 1;
  const bytes = <usize>job.outputs << 2;
  let sum: f64 = 0;
  for (let w = 0; w < plan.count; w++) {
    const slot = plan.first + w;
    const index = load<i32>(job.windows + (<usize>slot << 2));
    const step = perWindow === 1 && inAll === 1 ? job.steps - 1 : plan.step;
    for (let i = 0; i < perWindow; i++) {
      if (job.predicted !== 0) {
        const place = inAll === 1 ? slot : slot * inAll + plan.step + i;
        memory.copy(job.predicted + bytes * place, row, bytes);
      }
      if (inAll > 1 && step + i < job.judgedFrom) memory.fill(row, 0, rowBytes);
      else if (job.target !== 0) sum += judge(row, index, step + i, inAll > 1 ? inAll - job.judgedFrom : 1);
      row += rowBytes;
    }
  }
  store<f64>(plan.portion, load<f64>(plan.portion) + sum);
}

function takeMeans(): void {
  let row = plan.mixed;
  const bytes = <usize>job.units << 2;
  for (let w = 0; w < plan.count; w++) {
    const mean = plan.means + plan.unitRow * w;
    memory.fill(mean, 0, bytes);
    addRows(row, plan.unitRow, job.steps, mean, job.units);
    for (let u: usize = 0; u < bytes; u += 4) store<f32>(mean + u, load<f32>(mean + u) / <f32>job.steps);
    row += plan.unitRow * job.steps;
  }
}

function spreadMeans(): void {
  let row = plan.mixed;
  for (let w = 0; w < plan.count; w++) {
    for (let t = 0; t < job.steps; t++) {
      memory.copy(row, plan.means + plan.unitRow * w, plan.unitRow);
      row += plan.unitRow;
    }
  }
}

/** Adds `count` rows to the one at `to`, whose columns are rounded up to fours. */
export function addRows(row: usize, rowBytes: usize, count: i32, to: usize, columns: i32): void {
  for (let u: usize = 0; u < <usize>columns << 2; u += 16) {
    let sum = v128.load(to + u);
    let at = row + u;
    for (let i = 0; i < count; i++) {
      sum = f32x4.add(sum, v128.load(at));
      at += rowBytes;
    }
    v128.store(to + u, sum);
  }
}
