import { addProduct, peakOf, sumOf } from "./lanes";

/** Coefficients of `powerOfTwo`: the polynomial nearest to 2^f on [-½, ½] whose constant is 1 (relative error 1.1e-7). */
const C1: f32 = 0.6931470036506653;
const C2: f32 = 0.24022242426872253;
const C3: f32 = 0.05550733581185341;
const C4: f32 = 0.009671512991189957;
const C5: f32 = 0.001326472731307149;

/** Below every score: its weight comes out as exactly 0. */
export const NEVER: f32 = -3e38;

/** The largest of `keys` scores, rounded up to fours. */
export function peak(row: usize, keys: i32): f32 {
  const end = row + (<usize>keys << 2);
  let most = v128.load(row);
  for (row += 16; row < end; row += 16) most = f32x4.max(most, v128.load(row));
  return peakOf(most);
}

/**
 * Puts `2^(score - peak)` in place of each of `keys` scores, rounded up to fours; returns their sum.
 * The scores carry a factor of log₂ e, so that these are the powers of e that softmax asks for.
 */
export function exponentiate(row: usize, keys: i32, peak: f32): f32 {
  const most = f32x4.splat(peak);
  const end = row + (<usize>keys << 2);
  let total = f32x4.splat(0);
  for (; row < end; row += 16) {
    const power = powerOfTwo(depth(row, most));
    v128.store(row, power);
    total = f32x4.add(total, power);
  }
  return sumOf(total);
}

/**
 * The same, and stores five sums over the keys at `sums`. With power p, depth s = score - peak and
 * offset d = key - query: Σ p, Σ p·s, Σ p·d, Σ p·d², and the power of the key that is the query itself.
 */
export function exponentiateAndSum(row: usize, keys: i32, peak: f32, query: i32, sums: usize): f32 {
  const most = f32x4.splat(peak);
  const end = row + (<usize>keys << 2);
  const self = row + (<usize>query << 2);
  const four = f32x4.splat(4);
  let offset = f32x4.sub(f32x4(0, 1, 2, 3), f32x4.splat(<f32>query));
  let total = f32x4.splat(0);
  let depths = total, offsets = total, squares = total;
  for (; row < end; row += 16) {
    const below = depth(row, most);
    const power = powerOfTwo(below);
    v128.store(row, power);
    const moment = f32x4.mul(power, offset);
    total = f32x4.add(total, power);
    depths = addProduct(depths, power, below);
    offsets = f32x4.add(offsets, moment);
    squares = addProduct(squares, moment, offset);
    offset = f32x4.add(offset, four);
  }
  const sum = sumOf(total);
  store<f32>(sums, sum);
  store<f32>(sums, sumOf(depths), 4);
  store<f32>(sums, sumOf(offsets), 8);
  store<f32>(sums, sumOf(squares), 12);
  store<f32>(sums, load<f32>(self), 16);
  return sum;
}

/** How far the scores at `row` lie below the peak; -127 stands for all that is further down. */
@inline
function depth(row: usize, most: v128): v128 {
  return f32x4.max(f32x4.sub(v128.load(row), most), f32x4.splat(-127));
}

/**
 * 2^x for x in [-127, 0], relative error below 2e-7; exactly 0 at -127 and exactly 1 at 0.
 * With n the integer nearest to x and f = x - n: a polynomial in f, whose exponent bits n is added to.
 * Adding 1.5 · 2²³ rounds to an integer that then stands in the lowest bits. At n = -127 the exponent
 * field becomes 0, which leaves nothing of 2⁰ = 1. The coefficients come from `tools/kernels/polynomial.mjs`.
 */
@inline
function powerOfTwo(x: v128): v128 {
  const rounder = f32x4.splat(12582912);
  const shifted = f32x4.add(x, rounder);
  const f = f32x4.sub(x, f32x4.sub(shifted, rounder));
  let p = addProduct(f32x4.splat(C4), f, f32x4.splat(C5));
  p = addProduct(f32x4.splat(C3), f, p);
  p = addProduct(f32x4.splat(C2), f, p);
  p = addProduct(f32x4.splat(C1), f, p);
  p = addProduct(f32x4.splat(1), f, p);
  return i32x4.add(i32x4.shl(shifted, 23), p);
}
