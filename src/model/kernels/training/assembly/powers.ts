import { larger } from "../../assembly/lanes";
import { CONSTANTS, powerOfTwo } from "../../assembly/softmax";

/** Puts 2^(score - peak) in place of the scores of 8 or 4 queries side by side, and one over each query's sum at `inverses`. */
export function exponentiate(block: usize, keys: i32, lanes: i32, peaks: usize, inverses: usize): void {
  if (lanes === 8) exponentiate8(block, keys, peaks, inverses);
  else exponentiate4(block, keys, peaks, inverses);
}

function exponentiate8(block: usize, keys: i32, peaks: usize, inverses: usize): void {
  const rounder = v128.load_splat<f32>(CONSTANTS);
  const lowest = v128.load_splat<f32>(CONSTANTS, 4);
  const c5 = v128.load_splat<f32>(CONSTANTS, 8);
  const c4 = v128.load_splat<f32>(CONSTANTS, 12);
  const c3 = v128.load_splat<f32>(CONSTANTS, 16);
  const c2 = v128.load_splat<f32>(CONSTANTS, 20);
  const c1 = v128.load_splat<f32>(CONSTANTS, 24);
  const c0 = v128.load_splat<f32>(CONSTANTS, 28);
  const peak0 = v128.load(peaks);
  const peak1 = v128.load(peaks, 16);
  let total0 = f32x4.splat(0), total1 = total0;
  const end = block + (<usize>keys << 5);
  for (; block < end; block += 32) {
    let power = powerOfTwo(larger(f32x4.sub(v128.load(block), peak0), lowest), rounder, c0, c1, c2, c3, c4, c5);
    v128.store(block, power);
    total0 = f32x4.add(total0, power);
    power = powerOfTwo(larger(f32x4.sub(v128.load(block, 16), peak1), lowest), rounder, c0, c1, c2, c3, c4, c5);
    v128.store(block, power, 16);
    total1 = f32x4.add(total1, power);
  }
  const one = f32x4.splat(1);
  v128.store(inverses, f32x4.div(one, total0));
  v128.store(inverses, f32x4.div(one, total1), 16);
}

function exponentiate4(block: usize, keys: i32, peaks: usize, inverses: usize): void {
  const rounder = v128.load_splat<f32>(CONSTANTS);
  const lowest = v128.load_splat<f32>(CONSTANTS, 4);
  const c5 = v128.load_splat<f32>(CONSTANTS, 8);
  const c4 = v128.load_splat<f32>(CONSTANTS, 12);
  const c3 = v128.load_splat<f32>(CONSTANTS, 16);
  const c2 = v128.load_splat<f32>(CONSTANTS, 20);
  const c1 = v128.load_splat<f32>(CONSTANTS, 24);
  const c0 = v128.load_splat<f32>(CONSTANTS, 28);
  const peak = v128.load(peaks);
  let total = f32x4.splat(0);
  const end = block + (<usize>keys << 4);
  for (; block < end; block += 16) {
    const power = powerOfTwo(larger(f32x4.sub(v128.load(block), peak), lowest), rounder, c0, c1, c2, c3, c4, c5);
    v128.store(block, power);
    total = f32x4.add(total, power);
  }
  v128.store(inverses, f32x4.div(f32x4.splat(1), total));
}
