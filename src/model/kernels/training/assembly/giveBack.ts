import { contract } from "./contract";
import { dots } from "./dots";
import { EPSILON } from "./gather";
import { Source } from "./job";
import { isAsked, sourceOf } from "./sources";
import { Branch, job, plan } from "./plan";
import { product } from "./product";
import { addRows } from "./readOut";

/** When all queries of the group's windows are done: from the slopes of the points to those of what made them. */
export function giveBack(b: Branch): void {
  const rows = plan.count * job.steps;
  if (b.wide) {
    const sums = plan.portion + b.denseSums;
    contract(b.given, <usize>b.width << 2, b.pointSlopes, b.pointRow, rows, sums, plan.unitRow, sums, plan.unitRow, b.width, job.units);
    addRows(b.pointSlopes, b.pointRow, rows, sums + plan.unitRow * b.width, job.units);
    if (isAsked(b)) {
      dots(b.pointSlopes, b.pointRow, b.dense, <usize>job.units << 2, job.units, 1, false,
        b.givenSlopes, givenRow(b), rows, b.width);
    }
  }
  if (b.slopes !== 0) handOver(b);
  let column: usize = 0;
  for (let i = 0; i < b.sourceCount; i++) {
    const source = sourceOf(b, i);
    if (source.embedding >= 0) {
      unembed(b, source, column, rows);
      if (source.normalisation >= 0) {
        unscale(source, source.features, source.featureSlopes, <usize>source.width << 2, <usize>source.width << 2, rows);
      }
      column += <usize>source.embedded << 2;
    } else {
      if (source.normalisation >= 0) unscale(source, b.given + column, b.givenSlopes + column, <usize>b.width << 2, givenRow(b), rows);
      column += <usize>source.width << 2;
    }
  }
}

@inline
function givenRow(b: Branch): usize {
  return <usize>((b.width + 3) & ~3) << 2;
}

function handOver(b: Branch): void {
  const bytes = <usize>b.width << 2;
  let from = b.givenSlopes;
  let to = b.slopes + bytes * (plan.first * job.steps);
  for (let k = 0; k < plan.count * job.steps; k++) {
    memory.copy(to, from, bytes);
    from += givenRow(b);
    to += bytes;
  }
}

/** Of a dense layer with ReLU: kernel, bias, and, for a normalisation before it, its input. */
function unembed(b: Branch, source: Source, column: usize, rows: i32): void {
  const bytes = <usize>source.embedded << 2;
  const row = givenRow(b);
  const slopes = b.givenSlopes + column;
  let at = slopes;
  let value = b.given + column;
  for (let k = 0; k < rows; k++) {
    for (let d: usize = 0; d < bytes; d += 4) if (load<f32>(value + d) <= 0) store<f32>(at + d, 0);
    at += row;
    value += <usize>b.width << 2;
  }
  const sums = plan.portion + plan.frontSums + (<usize>source.embedding << 2);
  const kernel = job.weights + (<usize>source.embedding << 2);
  const features = <usize>source.width << 2;
  product(source.features, 4, features, slopes, row, rows, sums, bytes, sums, bytes, source.width, source.embedded);
  addTo(slopes, row, rows, sums + bytes * source.width, bytes);
  if (source.normalisation >= 0) {
    dots(slopes, row, kernel, bytes, source.embedded, 1, false, source.featureSlopes, features, rows, source.width);
  }
}

/** Of (x - mean) / (spread + ε): mean and spread. */
function unscale(source: Source, value: usize, slope: usize, valueRow: usize, slopeRow: usize, rows: i32): void {
  const bytes = <usize>source.width << 2;
  const sums = plan.portion + plan.frontSums + (<usize>source.normalisation << 2);
  const spreads = job.weights + (<usize>source.normalisation << 2) + bytes;
  for (let d: usize = 0; d < bytes; d += 4) {
    let mean: f32 = 0;
    let spread: f32 = 0;
    for (let k = 0; k < rows; k++) {
      const each = load<f32>(slope + d + slopeRow * k);
      mean += each;
      spread += each * load<f32>(value + d + valueRow * k);
    }
    const over = load<f32>(spreads + d) + EPSILON;
    store<f32>(sums + d, load<f32>(sums + d) - mean / over);
    store<f32>(sums + bytes + d, load<f32>(sums + bytes + d) - spread / over);
  }
}

/** Adds `count` rows of so many bytes to the one at `to`. */
function addTo(row: usize, rowBytes: usize, count: i32, to: usize, bytes: usize): void {
  for (let k = 0; k < count; k++) {
    for (let d: usize = 0; d < bytes; d += 4) store<f32>(to + d, load<f32>(to + d) + load<f32>(row + d));
    row += rowBytes;
  }
}
