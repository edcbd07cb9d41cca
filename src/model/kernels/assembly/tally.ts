/** The sums of a row, and what a head's tally holds, in bytes. */
const SUMS: usize = 5 << 2;
const TALLY: usize = 7 << 3;
/** Sums of powers are multiplied up to here, 2⁵⁰⁰: one logarithm of many costs less than one of each. */
const LARGE: f64 = 3.273390607896142e150;
const LARGE_BITS: f64 = 500;

/**
 * Adds rows of each head, whose five sums stand at `sums` (see `softmax.ts`), to its tally: of each row Σ w·s, Σ w·d, Σ w·d², the weight
 * of its own key and the largest weight; and the product of all Σ p, as a number and so many powers of two. Rows whose byte of `mask` is
 * 0 are left out; a mask of 0 leaves out none.
 */
export function tally(sums: usize, heads: i32, rows: i32, mask: usize, to: usize): void {
  for (let head = 0; head < heads; head++) {
    let first = v128.load(to);
    let second = v128.load(to, 16);
    let sharpness = load<f64>(to, 32);
    let product = load<f64>(to, 40);
    let powers = load<f64>(to, 48);
    for (let row = 0; row < rows; row++, sums += SUMS) {
      if (mask != 0 && load<u8>(mask + row) == 0) continue;
      const total = <f64>load<f32>(sums);
      const inverse = 1 / total;
      const scale = f64x2.splat(inverse);
      const four = v128.load(sums, 4);
      first = f64x2.add(first, f64x2.mul(scale, f64x2.promote_low_f32x4(four)));
      second = f64x2.add(second, f64x2.mul(scale, f64x2.promote_low_f32x4(v128.shuffle<f32>(four, four, 2, 3, 0, 1))));
      sharpness += inverse;
      product *= total;
      if (product > LARGE) {
        product /= LARGE;
        powers += LARGE_BITS;
      }
    }
    v128.store(to, first);
    v128.store(to, second, 16);
    store<f64>(to, sharpness, 32);
    store<f64>(to, product, 40);
    store<f64>(to, powers, 48);
    to += TALLY;
  }
}
