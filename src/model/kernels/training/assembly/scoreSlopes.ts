import { addProduct } from "../../assembly/simd";
import { contractGated } from "./contract";

/**
 * Slopes of the scores: `to[k][q] = powers[k][q] · (offsets[q] + Σ_d keys[d][k] · slopes[d][q])`, a line of 8 or 4 queries for
 * each of `count` keys. Eight have a loop of their own, as in `scores`.
 */
export function scoreSlopes(
  keys: usize, keyRow: usize, slopes: usize, slopeRow: usize, inner: i32, offsets: usize,
  to: usize, count: i32, lanes: i32, powers: usize,
): void {
  if (lanes === 8) {
    const end = slopes + slopeRow * inner;
    const start0 = v128.load(offsets);
    const start1 = v128.load(offsets, 16);
    for (; count >= 4; count -= 4) {
      let c00 = start0, c01 = start1, c10 = start0, c11 = start1, c20 = start0, c21 = start1, c30 = start0, c31 = start1;
      let each: v128, b0: v128, b1: v128;
      let a = keys;
      for (let b = slopes; b < end; b += slopeRow) {
        b0 = v128.load(b);
        b1 = v128.load(b, 16);
        each = v128.load_splat<f32>(a);
        c00 = addProduct(c00, each, b0);
        c01 = addProduct(c01, each, b1);
        each = v128.load_splat<f32>(a, 4);
        c10 = addProduct(c10, each, b0);
        c11 = addProduct(c11, each, b1);
        each = v128.load_splat<f32>(a, 8);
        c20 = addProduct(c20, each, b0);
        c21 = addProduct(c21, each, b1);
        each = v128.load_splat<f32>(a, 12);
        c30 = addProduct(c30, each, b0);
        c31 = addProduct(c31, each, b1);
        a += keyRow;
      }
      v128.store(to, f32x4.mul(c00, v128.load(powers)));
      v128.store(to, f32x4.mul(c01, v128.load(powers, 16)), 16);
      v128.store(to, f32x4.mul(c10, v128.load(powers, 32)), 32);
      v128.store(to, f32x4.mul(c11, v128.load(powers, 48)), 48);
      v128.store(to, f32x4.mul(c20, v128.load(powers, 64)), 64);
      v128.store(to, f32x4.mul(c21, v128.load(powers, 80)), 80);
      v128.store(to, f32x4.mul(c30, v128.load(powers, 96)), 96);
      v128.store(to, f32x4.mul(c31, v128.load(powers, 112)), 112);
      to += 128;
      powers += 128;
      keys += 16;
    }
    if (count === 0) return;
  }
  contractGated(keys, keyRow, slopes, slopeRow, inner, offsets, 0, to, <usize>lanes << 2, count, lanes, powers);
}
