import { Job } from "./job";
import { addProduct, sumsOf } from "./simd";

/** Keys whose weights are added up before they join the total: a sum of tens of thousands in one go would lose digits. */
const STRETCH = 512;

/**
 * The weighted mean of the steps for four queries: `to[i][w] = inverses[i] · Σ_k scores[i][k] · points[k][w]`
 * over `count` keys. `inverses` has one over each row's sum. Coordinates are worked off by eights and fours, whose four
 * rows are all written; of the last one to three only the first `rows`.
 */
export function mix(job: Job, count: i32, to: usize, rows: i32): void {
  let w = 0;
  for (; w + 8 <= job.width; w += 8) mixEight(job, job.points + (<usize>w << 2), count, to + (<usize>w << 2));
  if (w + 4 <= job.width) {
    mixFour(job, job.points + (<usize>w << 2), count, to + (<usize>w << 2));
    w += 4;
  }
  for (; w < job.width; w++) {
    const keys = job.keys + <usize>w * job.keyStride;
    mixOne(job.scores, keys, job.keyStride, count, job.inverses, to + (<usize>w << 2), job.contextStride, rows);
  }
}

@inline
function mixEight(job: Job, points: usize, count: i32, to: usize): void {
  const stride = job.keyStride;
  const row2 = stride << 1;
  const row3 = stride + row2;
  const pointStride = job.pointStride;
  const toStride = job.contextStride;
  let row = job.scores;
  for (let done = 0; done < count; done += STRETCH) {
    const end = row + (<usize>min(STRETCH, count - done) << 2);
    let c00 = f32x4.splat(0), c10 = c00, c20 = c00, c30 = c00;
    let c01 = c00, c11 = c00, c21 = c00, c31 = c00;
    let each: v128, p0: v128, p1: v128;
    while (row < end) {
      p0 = v128.load(points);
      p1 = v128.load(points, 16);
      each = v128.load_splat<f32>(row);
      c00 = addProduct(c00, each, p0);
      c01 = addProduct(c01, each, p1);
      each = v128.load_splat<f32>(row + stride);
      c10 = addProduct(c10, each, p0);
      c11 = addProduct(c11, each, p1);
      each = v128.load_splat<f32>(row + row2);
      c20 = addProduct(c20, each, p0);
      c21 = addProduct(c21, each, p1);
      each = v128.load_splat<f32>(row + row3);
      c30 = addProduct(c30, each, p0);
      c31 = addProduct(c31, each, p1);
      points += pointStride;
      row += 4;
    }
    const inverses = job.inverses;
    let at = to;
    add(at, done, v128.load_splat<f32>(inverses), c00, c01);
    at += toStride;
    add(at, done, v128.load_splat<f32>(inverses, 4), c10, c11);
    at += toStride;
    add(at, done, v128.load_splat<f32>(inverses, 8), c20, c21);
    at += toStride;
    add(at, done, v128.load_splat<f32>(inverses, 12), c30, c31);
  }
}

/** Puts `scale · left` and `scale · right` at `to`, or adds them to what stands there after the first stretch. */
@inline
function add(to: usize, done: i32, scale: v128, left: v128, right: v128): void {
  let first = f32x4.mul(scale, left);
  let second = f32x4.mul(scale, right);
  if (done > 0) {
    first = f32x4.add(first, v128.load(to));
    second = f32x4.add(second, v128.load(to, 16));
  }
  v128.store(to, first);
  v128.store(to, second, 16);
}

@inline
function mixFour(job: Job, points: usize, count: i32, to: usize): void {
  const stride = job.keyStride;
  const row2 = stride << 1;
  const row3 = stride + row2;
  const pointStride = job.pointStride;
  const toStride = job.contextStride;
  let row = job.scores;
  for (let done = 0; done < count; done += STRETCH) {
    const end = row + (<usize>min(STRETCH, count - done) << 2);
    let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
    for (; row < end; row += 4) {
      const p = v128.load(points);
      c0 = addProduct(c0, v128.load_splat<f32>(row), p);
      c1 = addProduct(c1, v128.load_splat<f32>(row + stride), p);
      c2 = addProduct(c2, v128.load_splat<f32>(row + row2), p);
      c3 = addProduct(c3, v128.load_splat<f32>(row + row3), p);
      points += pointStride;
    }
    const inverses = job.inverses;
    let at = to;
    addFour(at, done, v128.load_splat<f32>(inverses), c0);
    at += toStride;
    addFour(at, done, v128.load_splat<f32>(inverses, 4), c1);
    at += toStride;
    addFour(at, done, v128.load_splat<f32>(inverses, 8), c2);
    at += toStride;
    addFour(at, done, v128.load_splat<f32>(inverses, 12), c3);
  }
}

/** The same for one of them. */
@inline
function addFour(to: usize, done: i32, scale: v128, sum: v128): void {
  const scaled = f32x4.mul(scale, sum);
  v128.store(to, done > 0 ? f32x4.add(scaled, v128.load(to)) : scaled);
}

@inline
function mixOne(
  row: usize, keys: usize, stride: usize, count: i32, inverses: usize, to: usize, toStride: usize, rows: i32,
): void {
  const end = keys + (<usize>count << 2);
  const row2 = stride << 1;
  const row3 = stride + row2;
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
  for (; keys < end; keys += 16) {
    const k0 = v128.load(keys);
    c0 = addProduct(c0, v128.load(row), k0);
    c1 = addProduct(c1, v128.load(row + stride), k0);
    c2 = addProduct(c2, v128.load(row + row2), k0);
    c3 = addProduct(c3, v128.load(row + row3), k0);
    row += 16;
  }
  scatter(f32x4.mul(v128.load(inverses), sumsOf(c0, c1, c2, c3)), to, toStride, rows);
}

/** Stores the lanes below each other. */
@inline
function scatter(lanes: v128, to: usize, stride: usize, rows: i32): void {
  v128.store_lane<f32>(to, lanes, 0);
  if (rows > 1) v128.store_lane<f32>(to + stride, lanes, 1);
  if (rows > 2) v128.store_lane<f32>(to + (stride << 1), lanes, 2);
  if (rows > 3) v128.store_lane<f32>(to + (stride << 1) + stride, lanes, 3);
}
