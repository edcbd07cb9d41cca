import { Source } from "./job";
import { sourceOf } from "./sources";
import { Branch, job, plan } from "./plan";
import { product } from "./product";

/** What a normalisation adds to the spread, as `LearnedNormalization` does. */
export const EPSILON: f32 = 1e-6;

/** Brings the inputs of the group's windows, row by row. */
export function gather(b: Branch): void {
  let column: usize = 0;
  for (let i = 0; i < b.sourceCount; i++) {
    const source = sourceOf(b, i);
    if (source.embedding >= 0) {
      read(source, source.features, <usize>source.width << 2);
      embed(b, source, column);
      column += <usize>source.embedded << 2;
    } else {
      read(source, b.given + column, <usize>b.width << 2);
      column += <usize>source.width << 2;
    }
  }
  if (!b.wide) return;
  const units = <usize>job.units << 2;
  product(b.given, <usize>b.width << 2, 4, b.dense, units, b.width, b.dense + units * b.width, 0,
    b.points, units, plan.count * job.steps, job.units);
}

/** The source's columns for the steps of each window, one below the other, less their shift, and normalised. */
function read(source: Source, to: usize, toRow: usize): void {
  const bytes = <usize>source.width << 2;
  const mean = job.weights + (<usize>source.normalisation << 2);
  for (let w = 0; w < plan.count; w++) {
    const index = load<i32>(job.windows + (<usize>(plan.first + w) << 2));
    let from = source.at + index * source.rowBytes;
    const shift = source.shift === 0 ? plan.zeros : source.shift + index * source.shiftRowBytes;
    for (let t = 0; t < job.steps; t++) {
      for (let d: usize = 0; d < bytes; d += 4) {
        let value = load<f32>(from + d) - load<f32>(shift + d);
        if (source.normalisation >= 0) value = (value - load<f32>(mean + d)) / (load<f32>(mean + bytes + d) + EPSILON);
        store<f32>(to + d, value);
      }
      from += source.stepBytes;
      to += toRow;
    }
  }
}

function embed(b: Branch, source: Source, column: usize): void {
  const row = <usize>b.width << 2;
  const bytes = <usize>source.embedded << 2;
  const kernel = job.weights + (<usize>source.embedding << 2);
  const rows = plan.count * job.steps;
  let to = b.given + column;
  product(source.features, <usize>source.width << 2, 4, kernel, bytes, source.width, kernel + bytes * source.width, 0,
    to, row, rows, source.embedded);
  for (let k = 0; k < rows; k++) {
    for (let d: usize = 0; d < bytes; d += 4) store<f32>(to + d, max<f32>(load<f32>(to + d), 0));
    to += row;
  }
}
