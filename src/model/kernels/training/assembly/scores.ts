import { addProduct, larger } from "../../assembly/simd";
import { contractPeaks } from "./contract";
import { plan } from "./plan";

/**
 * Scores of `count` keys, a line of 8 or 4 queries for each: `to[k][q] = Σ_d keys[d][k] · queries[d][q]`, and the largest of each
 * query, or what stands at `peaks` if that is larger. The sum is short, so eight queries have a loop of their own, which keeps
 * the peaks in registers and writes its lines without counting.
 */
export function scores(
  keys: usize, keyRow: usize, queries: usize, queryRow: usize, inner: i32, to: usize, count: i32, lanes: i32, peaks: usize,
): void {
  if (lanes === 8) {
    const end = queries + queryRow * inner;
    let peak0 = v128.load(peaks);
    let peak1 = v128.load(peaks, 16);
    for (; count >= 4; count -= 4) {
      let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
      let each: v128, b0: v128, b1: v128;
      let a = keys;
      for (let b = queries; b < end; b += queryRow) {
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
      peak0 = larger(peak0, larger(larger(c00, c10), larger(c20, c30)));
      peak1 = larger(peak1, larger(larger(c01, c11), larger(c21, c31)));
      v128.store(to, c00);
      v128.store(to, c01, 16);
      v128.store(to, c10, 32);
      v128.store(to, c11, 48);
      v128.store(to, c20, 64);
      v128.store(to, c21, 80);
      v128.store(to, c30, 96);
      v128.store(to, c31, 112);
      to += 128;
      keys += 16;
    }
    v128.store(peaks, peak0);
    v128.store(peaks, peak1, 16);
    if (count === 0) return;
  }
  contractPeaks(keys, keyRow, queries, queryRow, inner, plan.zeros, 0, to, <usize>lanes << 2, count, lanes, peaks);
}
