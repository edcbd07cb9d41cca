import { addProduct, larger } from "../../assembly/simd";

/** What becomes of a tile's sums before they are stored. */
export const enum Finish {
  Plain,
  /** Each column is multiplied by its number at `other`. */
  Scaled,
  /** Each number is multiplied by the one at the same place of `other`. */
  Gated,
  /** The largest of each column and of what stands at `other` is put there. */
  Peaks,
}

/**
 * `c[i][j] = start[i][j] + Σ_k a[k][i] · b[k][j]` for up to 4 rows and 8 columns; strides in bytes. The sums stay in
 * registers; one k a turn, because V8 moves the loads of a longer body to its top and then spills. Only plain sums may start from
 * rows that differ.
 */
@inline
export function tile8(
  rows: i32, finish: i32, a: usize, aStep: usize, b: usize, bStep: usize, inner: i32,
  start: usize, startRow: usize, c: usize, cRow: usize, other: usize,
): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16);
  let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
  if (finish === Finish.Plain) {
    if (rows > 1) {
      start += startRow;
      c10 = v128.load(start);
      c11 = v128.load(start, 16);
    }
    if (rows > 2) {
      start += startRow;
      c20 = v128.load(start);
      c21 = v128.load(start, 16);
    }
    if (rows > 3) {
      start += startRow;
      c30 = v128.load(start);
      c31 = v128.load(start, 16);
    }
  }
  let each: v128, b0: v128, b1: v128;
  const end = a + aStep * inner;
  while (a < end) {
    b0 = v128.load(b);
    b1 = v128.load(b, 16);
    each = v128.load_splat<f32>(a);
    c00 = addProduct(c00, each, b0);
    c01 = addProduct(c01, each, b1);
    if (rows > 1) {
      each = v128.load_splat<f32>(a, 4);
      c10 = addProduct(c10, each, b0);
      c11 = addProduct(c11, each, b1);
    }
    if (rows > 2) {
      each = v128.load_splat<f32>(a, 8);
      c20 = addProduct(c20, each, b0);
      c21 = addProduct(c21, each, b1);
    }
    if (rows > 3) {
      each = v128.load_splat<f32>(a, 12);
      c30 = addProduct(c30, each, b0);
      c31 = addProduct(c31, each, b1);
    }
    a += aStep;
    b += bStep;
  }
  if (finish === Finish.Scaled) {
    b0 = v128.load(other);
    b1 = v128.load(other, 16);
    c00 = f32x4.mul(c00, b0);
    c01 = f32x4.mul(c01, b1);
    if (rows > 1) {
      c10 = f32x4.mul(c10, b0);
      c11 = f32x4.mul(c11, b1);
    }
    if (rows > 2) {
      c20 = f32x4.mul(c20, b0);
      c21 = f32x4.mul(c21, b1);
    }
    if (rows > 3) {
      c30 = f32x4.mul(c30, b0);
      c31 = f32x4.mul(c31, b1);
    }
  }
  if (finish === Finish.Peaks) {
    b0 = larger(v128.load(other), c00);
    b1 = larger(v128.load(other, 16), c01);
    if (rows > 1) {
      b0 = larger(b0, c10);
      b1 = larger(b1, c11);
    }
    if (rows > 2) {
      b0 = larger(b0, c20);
      b1 = larger(b1, c21);
    }
    if (rows > 3) {
      b0 = larger(b0, c30);
      b1 = larger(b1, c31);
    }
    v128.store(other, b0);
    v128.store(other, b1, 16);
  }
  put8(finish, c, c00, c01, other);
  if (rows > 1) put8(finish, c + cRow, c10, c11, other + cRow);
  if (rows > 2) put8(finish, c + cRow * 2, c20, c21, other + cRow * 2);
  if (rows > 3) put8(finish, c + cRow * 3, c30, c31, other + cRow * 3);
}

@inline
function put8(finish: i32, c: usize, left: v128, right: v128, other: usize): void {
  if (finish === Finish.Gated) {
    left = f32x4.mul(left, v128.load(other));
    right = f32x4.mul(right, v128.load(other, 16));
  }
  v128.store(c, left);
  v128.store(c, right, 16);
}

/** The same for 4 columns. */
@inline
export function tile4(
  rows: i32, finish: i32, a: usize, aStep: usize, b: usize, bStep: usize, inner: i32,
  start: usize, startRow: usize, c: usize, cRow: usize, other: usize,
): void {
  let c0 = v128.load(start), c1 = c0, c2 = c0, c3 = c0;
  if (rows > 1) c1 = v128.load(start + startRow);
  if (rows > 2) c2 = v128.load(start + startRow * 2);
  if (rows > 3) c3 = v128.load(start + startRow * 3);
  const end = a + aStep * inner;
  while (a < end) {
    const b0 = v128.load(b);
    c0 = addProduct(c0, v128.load_splat<f32>(a), b0);
    if (rows > 1) c1 = addProduct(c1, v128.load_splat<f32>(a, 4), b0);
    if (rows > 2) c2 = addProduct(c2, v128.load_splat<f32>(a, 8), b0);
    if (rows > 3) c3 = addProduct(c3, v128.load_splat<f32>(a, 12), b0);
    a += aStep;
    b += bStep;
  }
  if (finish === Finish.Scaled) {
    const scale = v128.load(other);
    c0 = f32x4.mul(c0, scale);
    if (rows > 1) c1 = f32x4.mul(c1, scale);
    if (rows > 2) c2 = f32x4.mul(c2, scale);
    if (rows > 3) c3 = f32x4.mul(c3, scale);
  }
  if (finish === Finish.Peaks) {
    let peak = larger(v128.load(other), c0);
    if (rows > 1) peak = larger(peak, c1);
    if (rows > 2) peak = larger(peak, c2);
    if (rows > 3) peak = larger(peak, c3);
    v128.store(other, peak);
  }
  put4(finish, c, c0, other);
  if (rows > 1) put4(finish, c + cRow, c1, other + cRow);
  if (rows > 2) put4(finish, c + cRow * 2, c2, other + cRow * 2);
  if (rows > 3) put4(finish, c + cRow * 3, c3, other + cRow * 3);
}

@inline
function put4(finish: i32, c: usize, sum: v128, other: usize): void {
  v128.store(c, finish === Finish.Gated ? f32x4.mul(sum, v128.load(other)) : sum);
}
