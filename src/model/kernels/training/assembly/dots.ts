import { addProduct, sumsOf } from "../../assembly/simd";
import { putLanes } from "./product";

/** All bits of the first `i` lanes, 16 bytes for each `i` from 0 to 3. */
export const LANES = memory.data<i32>([0, 0, 0, 0, -1, 0, 0, 0, -1, -1, 0, 0, -1, -1, -1, 0]);

/**
 * `c[i][j] = scale · Σ_k a[i][k] · b[j][k]`, added to what stands there if `add`; strides in bytes. Both sides run along the
 * index that is summed over. Nothing beyond `c` is written; three rows beyond `b` may be read.
 */
export function dots(
  a: usize, aRow: usize, b: usize, bRow: usize, inner: i32, scale: f32, add: bool,
  c: usize, cRow: usize, rows: i32, columns: i32,
): void {
  const factor = f32x4.splat(scale);
  for (; rows >= 2; rows -= 2) {
    strip(2, a, aRow, b, bRow, inner, factor, add, c, cRow, columns);
    a += aRow << 1;
    c += cRow << 1;
  }
  if (rows > 0) strip(1, a, aRow, b, bRow, inner, factor, add, c, cRow, columns);
}

@inline
function strip(
  rows: i32, a: usize, aRow: usize, b: usize, bRow: usize, inner: i32, factor: v128, add: bool,
  c: usize, cRow: usize, columns: i32,
): void {
  const bytes = <usize>(inner >> 2) << 4;
  const rest = inner & 3;
  for (; columns > 0; columns -= 4) {
    const b1 = b + bRow;
    const b2 = b1 + bRow;
    const b3 = b2 + bRow;
    let c00 = f32x4.splat(0), c01 = c00, c02 = c00, c03 = c00;
    let c10 = c00, c11 = c00, c12 = c00, c13 = c00;
    let a0: v128, a1: v128, each: v128;
    let k: usize = 0;
    for (; k < bytes; k += 16) {
      a0 = v128.load(a + k);
      if (rows > 1) a1 = v128.load(a + aRow + k);
      else a1 = a0;
      each = v128.load(b + k);
      c00 = addProduct(c00, a0, each);
      if (rows > 1) c10 = addProduct(c10, a1, each);
      each = v128.load(b1 + k);
      c01 = addProduct(c01, a0, each);
      if (rows > 1) c11 = addProduct(c11, a1, each);
      each = v128.load(b2 + k);
      c02 = addProduct(c02, a0, each);
      if (rows > 1) c12 = addProduct(c12, a1, each);
      each = v128.load(b3 + k);
      c03 = addProduct(c03, a0, each);
      if (rows > 1) c13 = addProduct(c13, a1, each);
    }
    if (rest > 0) {
      const mask = v128.load(LANES + (<usize>rest << 4));
      a0 = v128.and(mask, v128.load(a + k));
      if (rows > 1) a1 = v128.and(mask, v128.load(a + aRow + k));
      else a1 = a0;
      each = v128.and(mask, v128.load(b + k));
      c00 = addProduct(c00, a0, each);
      if (rows > 1) c10 = addProduct(c10, a1, each);
      each = v128.and(mask, v128.load(b1 + k));
      c01 = addProduct(c01, a0, each);
      if (rows > 1) c11 = addProduct(c11, a1, each);
      each = v128.and(mask, v128.load(b2 + k));
      c02 = addProduct(c02, a0, each);
      if (rows > 1) c12 = addProduct(c12, a1, each);
      each = v128.and(mask, v128.load(b3 + k));
      c03 = addProduct(c03, a0, each);
      if (rows > 1) c13 = addProduct(c13, a1, each);
    }
    put(c, f32x4.mul(factor, sumsOf(c00, c01, c02, c03)), add, columns);
    if (rows > 1) put(c + cRow, f32x4.mul(factor, sumsOf(c10, c11, c12, c13)), add, columns);
    b = b3 + bRow;
    c += 16;
  }
}

@inline
function put(c: usize, sums: v128, add: bool, columns: i32): void {
  putLanes(c, add ? f32x4.add(sums, v128.load(c)) : sums, columns);
}
