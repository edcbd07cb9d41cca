import { addProduct, sumsOf } from "./lanes";

/**
 * The weighted mean of the steps for four queries: `to[i][w] = inverses[i] · Σ_k row[i][k] · keys[w][k]`
 * over `count` keys, rounded up to fours. `inverses` has one over each row's sum.
 * Only the first `rows` of the four are written.
 */
export function mix(
  row: usize, keys: usize, stride: usize, count: i32, width: i32, inverses: usize, to: usize, toStride: usize, rows: i32,
): void {
  let w = 0;
  for (; w + 2 <= width; w += 2) {
    mixTwo(row, keys, stride, count, inverses, to, toStride, rows);
    keys += stride << 1;
    to += 8;
  }
  if (w < width) mixOne(row, keys, stride, count, inverses, to, toStride, rows);
}

@inline
function mixTwo(
  row: usize, keys: usize, stride: usize, count: i32, inverses: usize, to: usize, toStride: usize, rows: i32,
): void {
  const end = keys + (<usize>count << 2);
  const row2 = stride << 1;
  const row3 = stride + row2;
  let c00 = f32x4.splat(0), c10 = c00, c20 = c00, c30 = c00;
  let c01 = c00, c11 = c00, c21 = c00, c31 = c00;
  for (; keys < end; keys += 16) {
    const k0 = v128.load(keys);
    const k1 = v128.load(keys + stride);
    let each = v128.load(row);
    c00 = addProduct(c00, each, k0);
    c01 = addProduct(c01, each, k1);
    each = v128.load(row + stride);
    c10 = addProduct(c10, each, k0);
    c11 = addProduct(c11, each, k1);
    each = v128.load(row + row2);
    c20 = addProduct(c20, each, k0);
    c21 = addProduct(c21, each, k1);
    each = v128.load(row + row3);
    c30 = addProduct(c30, each, k0);
    c31 = addProduct(c31, each, k1);
    row += 16;
  }
  const first = f32x4.mul(v128.load(inverses), sumsOf(c00, c10, c20, c30));
  const second = f32x4.mul(v128.load(inverses), sumsOf(c01, c11, c21, c31));
  scatter(first, to, toStride, rows);
  scatter(second, to + 4, toStride, rows);
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
