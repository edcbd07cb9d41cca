import { addProduct, larger, peakOf, sumOf } from "./simd";

/** Below every score: its weight comes out as exactly 0. */
export const NEVER: f32 = -3e38;

/**
 * 1.5 · 2²³, the lowest depth, c₅ … c₁, c₀ of `powerOfTwo` (the polynomial nearest to 2^f on [-½, ½] whose
 * constant is 1; relative error 1.1e-7; found by `tools/kernels/polynomial.mjs`), and 2 to the lowest depth. They are
 * loaded, not written into the loops, because V8 builds a written constant anew at each use.
 */
export const CONSTANTS = memory.data<f32>([
  12582912, -64, 0.001326472731307149, 0.009671512991189957, 0.05550733581185341, 0.24022242426872253,
  0.6931470036506653, 1, 5.421010862427522e-20,
]);

/** The largest of `keys` scores, rounded up to fours. */
export function peak(row: usize, keys: i32): f32 {
  const end = row + (<usize>keys << 2);
  let most = v128.load(row);
  for (row += 16; row < end; row += 16) most = larger(most, v128.load(row));
  return peakOf(most);
}

/**
 * Puts `2^(score - peak)` in place of each of `keys` scores, rounded up to fours; returns their sum.
 * The scores carry a factor of log₂ e, so that these are the powers of e that softmax asks for.
 */
export function exponentiate(row: usize, keys: i32, peak: f32): f32 {
  return powers(row, keys, peak, 0, 0);
}

/**
 * The same, and stores five sums over the keys at `sums`. With power p, depth s = score - peak and
 * offset d = key - query: Σ p, Σ p·s, Σ p·d, Σ p·d², and the power of the key that is the query itself.
 */
export function exponentiateAndSum(row: usize, keys: i32, peak: f32, query: i32, sums: usize): f32 {
  const total = powers(row, keys, peak, query, sums);
  store<f32>(sums, load<f32>(row + (<usize>query << 2)), 16);
  return total;
}

/** Inlined twice, so that without `sums` the loop has nothing to do with them. */
@inline
function powers(row: usize, keys: i32, peak: f32, query: i32, sums: usize): f32 {
  const rounder = v128.load_splat<f32>(CONSTANTS);
  const lowest = v128.load_splat<f32>(CONSTANTS, 4);
  const c5 = v128.load_splat<f32>(CONSTANTS, 8);
  const c4 = v128.load_splat<f32>(CONSTANTS, 12);
  const c3 = v128.load_splat<f32>(CONSTANTS, 16);
  const c2 = v128.load_splat<f32>(CONSTANTS, 20);
  const c1 = v128.load_splat<f32>(CONSTANTS, 24);
  const c0 = v128.load_splat<f32>(CONSTANTS, 28);
  const least = v128.load_splat<f32>(CONSTANTS, 32);
  const most = f32x4.splat(peak);
  const four = f32x4.splat(4);
  const end = row + (<usize>keys << 2);
  let offset = f32x4.sub(f32x4(0, 1, 2, 3), f32x4.splat(<f32>query));
  let total = f32x4.splat(0);
  let depths = total, offsets = total, squares = total;
  for (; row < end; row += 16) {
    const depth = larger(f32x4.sub(v128.load(row), most), lowest);
    const power = powerOfTwo(depth, rounder, c0, c1, c2, c3, c4, c5, least);
    v128.store(row, power);
    total = f32x4.add(total, power);
    if (sums != 0) {
      const moment = f32x4.mul(power, offset);
      depths = addProduct(depths, power, depth);
      offsets = f32x4.add(offsets, moment);
      squares = addProduct(squares, moment, offset);
      offset = f32x4.add(offset, four);
    }
  }
  const sum = sumOf(total);
  if (sums != 0) {
    store<f32>(sums, sum);
    store<f32>(sums, sumOf(depths), 4);
    store<f32>(sums, sumOf(offsets), 8);
    store<f32>(sums, sumOf(squares), 12);
  }
  return sum;
}

/**
 * 2^x - 2^-64 for x in [-64, 0]: exactly 0 at -64, exactly 1 at 0, relative error below 2e-7 from 2^-40 on.
 * With n the integer nearest to x and f = x - n: a polynomial in f, whose exponent bits n is added to.
 * Adding 1.5 · 2²³ rounds to an integer that then stands in the lowest bits. What is far too small to count in
 * a row's sum is nothing, because a processor takes ten times as long for numbers close to the least there are,
 * which become of such a power times a slope.
 */
@inline
export function powerOfTwo(x: v128, rounder: v128, c0: v128, c1: v128, c2: v128, c3: v128, c4: v128, c5: v128, least: v128): v128 {
  const shifted = f32x4.add(x, rounder);
  const f = f32x4.sub(x, f32x4.sub(shifted, rounder));
  let p = addProduct(c4, f, c5);
  p = addProduct(c3, f, p);
  p = addProduct(c2, f, p);
  p = addProduct(c1, f, p);
  p = addProduct(c0, f, p);
  return f32x4.sub(i32x4.add(i32x4.shl(shifted, 23), p), least);
}
