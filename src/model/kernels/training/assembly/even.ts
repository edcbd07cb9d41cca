import { Branch, job, plan, spanEnd, spanStart } from "./plan";

/*
 * A padded query looks evenly at all T steps, whatever it is made of: its weighted mean is the plain mean of the points, and
 * its scores have no slope.
 */

/** Puts the mean of the window's points where padded queries stand. */
export function evenOut(b: Branch, w: i32): void {
  if (!anyPadded(b, w)) return;
  const bytes = <usize>b.inner << 2;
  const points = b.points + bytes * (w * job.steps);
  memory.fill(b.mean, 0, bytes);
  for (let at = points; at < points + bytes * job.steps; at += bytes) {
    for (let d: usize = 0; d < bytes; d += 4) store<f32>(b.mean + d, load<f32>(b.mean + d) + load<f32>(at + d));
  }
  for (let q = 0; q < plan.rows; q++) {
    if (!isPadded(b, w, q)) continue;
    let line = b.context + (<usize>(w * plan.rows + q) << 2);
    for (let h = 0; h < job.heads; h++) {
      for (let d: usize = 0; d < bytes; d += 4) {
        store<f32>(line, load<f32>(b.mean + d) / <f32>job.steps);
        line += plan.columnRow;
      }
    }
  }
}

/** Adds what each padded query hands on to all points alike; `contextSlopes` are not scaled yet. */
export function spreadEvenly(b: Branch, w: i32): void {
  if (!anyPadded(b, w)) return;
  const bytes = <usize>b.inner << 2;
  memory.fill(b.mean, 0, bytes);
  for (let q = 0; q < plan.rows; q++) {
    if (!isPadded(b, w, q)) continue;
    let line = b.contextSlopes + (<usize>(w * plan.rows + q) << 2);
    for (let h = 0; h < job.heads; h++) {
      for (let d: usize = 0; d < bytes; d += 4) {
        store<f32>(b.mean + d, load<f32>(b.mean + d) + load<f32>(line));
        line += plan.columnRow;
      }
    }
  }
  const slopes = b.pointSlopes + b.pointRow * (w * job.steps);
  for (let at = slopes; at < slopes + b.pointRow * job.steps; at += b.pointRow) {
    for (let d: usize = 0; d < bytes; d += 4) {
      store<f32>(at + d, load<f32>(at + d) + load<f32>(b.mean + d) / <f32>job.steps);
    }
  }
}

/** Clears the slopes of padded queries. */
export function holdStill(b: Branch, w: i32): void {
  if (!anyPadded(b, w)) return;
  for (let q = 0; q < plan.rows; q++) {
    if (!isPadded(b, w, q)) continue;
    let line = b.projectedSlopes + (<usize>(w * plan.rows + q) << 2);
    for (let d = 0; d < job.heads * b.inner; d++) {
      store<f32>(line, 0);
      line += plan.columnRow;
    }
  }
}

function anyPadded(b: Branch, w: i32): bool {
  return spanStart(b, plan.first + w) > plan.step || spanEnd(b, plan.first + w) < plan.step + plan.rows;
}

@inline
function isPadded(b: Branch, w: i32, q: i32): bool {
  const step = plan.step + q;
  return step < spanStart(b, plan.first + w) || step >= spanEnd(b, plan.first + w);
}
