import { addProduct } from "../../assembly/simd";

/**
 * `c[i][j] = start[i][j] + Σ_k a[i][k] · b[k][j]`. `a[i][k]` stands at `a + i · aRow + k · aInner`; all strides in bytes.
 * Nothing beyond `c` is written; up to three floats beyond each row of `b` and `start` are read.
 */
export function product(
  a: usize, aRow: usize, aInner: usize, b: usize, bRow: usize, inner: i32, start: usize, startRow: usize,
  c: usize, cRow: usize, rows: i32, columns: i32,
): void {
  for (; rows >= 4; rows -= 4) {
    strip(4, a, aRow, aInner, b, bRow, inner, start, startRow, c, cRow, columns);
    a += aRow << 2;
    start += startRow << 2;
    c += cRow << 2;
  }
  for (; rows > 0; rows--) {
    strip(1, a, aRow, aInner, b, bRow, inner, start, startRow, c, cRow, columns);
    a += aRow;
    start += startRow;
    c += cRow;
  }
}

@inline
function strip(
  rows: i32, a: usize, aRow: usize, aInner: usize, b: usize, bRow: usize, inner: i32,
  start: usize, startRow: usize, c: usize, cRow: usize, columns: i32,
): void {
  let j: usize = 0;
  for (; columns >= 8; columns -= 8) {
    tile8(rows, a, aRow, aInner, b + j, bRow, inner, start + j, startRow, c + j, cRow);
    j += 32;
  }
  for (; columns > 0; columns -= 4) {
    tile4(rows, a, aRow, aInner, b + j, bRow, inner, start + j, startRow, c + j, cRow, columns);
    j += 16;
  }
}

@inline
function tile8(
  rows: i32, a: usize, aRow: usize, aInner: usize, b: usize, bRow: usize, inner: i32,
  start: usize, startRow: usize, c: usize, cRow: usize,
): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16);
  let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
  if (rows > 1) {
    start += startRow;
    c10 = v128.load(start);
    c11 = v128.load(start, 16);
    start += startRow;
    c20 = v128.load(start);
    c21 = v128.load(start, 16);
    start += startRow;
    c30 = v128.load(start);
    c31 = v128.load(start, 16);
  }
  const a2 = aRow << 1;
  const a3 = a2 + aRow;
  let each: v128, b0: v128, b1: v128;
  const end = a + aInner * inner;
  while (a < end) {
    b0 = v128.load(b);
    b1 = v128.load(b, 16);
    each = v128.load_splat<f32>(a);
    c00 = addProduct(c00, each, b0);
    c01 = addProduct(c01, each, b1);
    if (rows > 1) {
      each = v128.load_splat<f32>(a + aRow);
      c10 = addProduct(c10, each, b0);
      c11 = addProduct(c11, each, b1);
      each = v128.load_splat<f32>(a + a2);
      c20 = addProduct(c20, each, b0);
      c21 = addProduct(c21, each, b1);
      each = v128.load_splat<f32>(a + a3);
      c30 = addProduct(c30, each, b0);
      c31 = addProduct(c31, each, b1);
    }
    a += aInner;
    b += bRow;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  if (rows > 1) {
    c += cRow;
    v128.store(c, c10);
    v128.store(c, c11, 16);
    c += cRow;
    v128.store(c, c20);
    v128.store(c, c21, 16);
    c += cRow;
    v128.store(c, c30);
    v128.store(c, c31, 16);
  }
}

@inline
function tile4(
  rows: i32, a: usize, aRow: usize, aInner: usize, b: usize, bRow: usize, inner: i32,
  start: usize, startRow: usize, c: usize, cRow: usize, columns: i32,
): void {
  let c0 = v128.load(start), c1 = c0, c2 = c0, c3 = c0;
  const a2 = aRow << 1;
  const a3 = a2 + aRow;
  if (rows > 1) {
    c1 = v128.load(start + startRow);
    c2 = v128.load(start + startRow * 2);
    c3 = v128.load(start + startRow * 3);
  }
  const end = a + aInner * inner;
  while (a < end) {
    const b0 = v128.load(b);
    c0 = addProduct(c0, v128.load_splat<f32>(a), b0);
    if (rows > 1) {
      c1 = addProduct(c1, v128.load_splat<f32>(a + aRow), b0);
      c2 = addProduct(c2, v128.load_splat<f32>(a + a2), b0);
      c3 = addProduct(c3, v128.load_splat<f32>(a + a3), b0);
    }
    a += aInner;
    b += bRow;
  }
  putLanes(c, c0, columns);
  if (rows > 1) {
    putLanes(c + cRow, c1, columns);
    putLanes(c + cRow * 2, c2, columns);
    putLanes(c + cRow * 3, c3, columns);
  }
}

/** The first `count` lanes, or all four. */
@inline
export function putLanes(c: usize, lanes: v128, count: i32): void {
  if (count >= 4) {
    v128.store(c, lanes);
    return;
  }
  v128.store_lane<f32>(c, lanes, 0);
  if (count > 1) v128.store_lane<f32>(c, lanes, 1, 4);
  if (count > 2) v128.store_lane<f32>(c, lanes, 2, 8);
}
