import { addProduct } from "./simd";

/**
 * `c[i][j] = start[j] + Σ_k a[i][k] · b[k][j]`, all row-major with strides in bytes.
 * Rows and columns are worked off by fours: `a` and `c` need room for the rows rounded up,
 * and `b`, `c` and `start` for the columns rounded up.
 */
export function multiply(
  a: usize, aStride: usize, b: usize, bStride: usize, c: usize, cStride: usize,
  start: usize, rows: i32, inner: i32, columns: i32,
): void {
  for (let i = 0; i < rows; i += 4) {
    multiplyFour(a, aStride, b, bStride, c, cStride, start, inner, columns);
    a += aStride << 2;
    c += cStride << 2;
  }
}

/** The same for four rows. A tile of 4 × 8 keeps its sums in registers: more would spill on x64. */
export function multiplyFour(
  a: usize, aStride: usize, b: usize, bStride: usize, c: usize, cStride: usize,
  start: usize, inner: i32, columns: i32,
): void {
  let j = 0;
  for (; j + 4 < columns; j += 8) {
    const at = <usize>j << 2;
    tile8(a, aStride, b + at, bStride, c + at, cStride, start + at, inner);
  }
  if (j < columns) {
    const at = <usize>j << 2;
    tile4(a, aStride, b + at, bStride, c + at, cStride, start + at, inner);
  }
}

@inline
function tile8(
  a: usize, aStride: usize, b: usize, bStride: usize, c: usize, cStride: usize, start: usize, inner: i32,
): void {
  const left = v128.load(start);
  const right = v128.load(start, 16);
  let c00 = left, c10 = left, c20 = left, c30 = left;
  let c01 = right, c11 = right, c21 = right, c31 = right;
  const a1 = aStride;
  const a2 = aStride << 1;
  const a3 = a1 + a2;
  let each: v128, b0: v128, b1: v128;
  const end = a + (<usize>inner << 2);
  while (a < end) {
    b0 = v128.load(b);
    b1 = v128.load(b, 16);
    each = v128.load_splat<f32>(a);
    c00 = addProduct(c00, each, b0);
    c01 = addProduct(c01, each, b1);
    each = v128.load_splat<f32>(a + a1);
    c10 = addProduct(c10, each, b0);
    c11 = addProduct(c11, each, b1);
    each = v128.load_splat<f32>(a + a2);
    c20 = addProduct(c20, each, b0);
    c21 = addProduct(c21, each, b1);
    each = v128.load_splat<f32>(a + a3);
    c30 = addProduct(c30, each, b0);
    c31 = addProduct(c31, each, b1);
    b += bStride;
    a += 4;
  }
  v128.store(c, c00);
  v128.store(c, c01, 16);
  c += cStride;
  v128.store(c, c10);
  v128.store(c, c11, 16);
  c += cStride;
  v128.store(c, c20);
  v128.store(c, c21, 16);
  c += cStride;
  v128.store(c, c30);
  v128.store(c, c31, 16);
}

@inline
function tile4(
  a: usize, aStride: usize, b: usize, bStride: usize, c: usize, cStride: usize, start: usize, inner: i32,
): void {
  let c0 = v128.load(start), c1 = c0, c2 = c0, c3 = c0;
  const a1 = aStride;
  const a2 = aStride << 1;
  const a3 = a1 + a2;
  for (let k = 0; k < inner; k++) {
    const b0 = v128.load(b);
    c0 = addProduct(c0, v128.load_splat<f32>(a), b0);
    c1 = addProduct(c1, v128.load_splat<f32>(a + a1), b0);
    c2 = addProduct(c2, v128.load_splat<f32>(a + a2), b0);
    c3 = addProduct(c3, v128.load_splat<f32>(a + a3), b0);
    a += 4;
    b += bStride;
  }
  v128.store(c, c0);
  c += cStride;
  v128.store(c, c1);
  c += cStride;
  v128.store(c, c2);
  c += cStride;
  v128.store(c, c3);
}

/** `to[j][i] = from[i][j]`, strides in bytes; each row of `to` is filled up with zeros to a multiple of four. */
export function transpose(from: usize, fromStride: usize, to: usize, toStride: usize, rows: i32, columns: i32): void {
  for (let j = 0; j < columns; j++) {
    let source = from;
    for (let i = 0; i < rows; i++) {
      store<f32>(to + (<usize>i << 2), load<f32>(source));
      source += fromStride;
    }
    for (let i = rows; (i & 3) != 0; i++) store<f32>(to + (<usize>i << 2), 0);
    from += 4;
    to += toStride;
  }
}
