import { larger } from "../../assembly/simd";
import { CONSTANTS, powerOfTwo } from "../../assembly/softmax";

/** Puts 2^(score - peak) in place of the scores of 8 or 4 queries side by side, and one over each query's sum at `inverses`. */
export function exponentiate(block: usize, keys: i32, lanes: i32, peaks: usize, inverses: usize): void {
  const row = <usize>lanes << 2;
  for (let half: usize = 0; half < row; half += 16) exponentiateFour(block + half, row, keys, peaks + half, inverses + half);
}

@inline
function exponentiateFour(block: usize, row: usize, keys: i32, peaks: usize, inverses: usize): void {
  const rounder = v128.load_splat<f32>(CONSTANTS);
  const lowest = v128.load_splat<f32>(CONSTANTS, 4);
  const c5 = v128.load_splat<f32>(CONSTANTS, 8);
  const c4 = v128.load_splat<f32>(CONSTANTS, 12);
  const c3 = v128.load_splat<f32>(CONSTANTS, 16);
  const c2 = v128.load_splat<f32>(CONSTANTS, 20);
  const c1 = v128.load_splat<f32>(CONSTANTS, 24);
  const c0 = v128.load_splat<f32>(CONSTANTS, 28);
  const least = v128.load_splat<f32>(CONSTANTS, 32);
  const peak = v128.load(peaks);
  let total = f32x4.splat(0);
  const end = block + row * keys;
  for (; block < end; block += row) {
    const power = powerOfTwo(larger(f32x4.sub(v128.load(block), peak), lowest), rounder, c0, c1, c2, c3, c4, c5, least);
    v128.store(block, power);
    total = f32x4.add(total, power);
  }
  v128.store(inverses, f32x4.div(f32x4.splat(1), total));
}
