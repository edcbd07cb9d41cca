/** What is asked of a column of numbers that stand one after the other: of each lag, over the windows of a scan. */

/** In double precision. */
export function sum(values: usize, count: i32): f64 {
  const end = values + (<usize>count << 2);
  const whole = values + (<usize>(count & ~3) << 2);
  let low = f64x2.splat(0);
  let high = low;
  for (; values < whole; values += 16) {
    const four = v128.load(values);
    low = f64x2.add(low, f64x2.promote_low_f32x4(four));
    high = f64x2.add(high, f64x2.promote_low_f32x4(v128.shuffle<f32>(four, four, 2, 3, 0, 1)));
  }
  low = f64x2.add(low, high);
  let all = f64x2.extract_lane(low, 0) + f64x2.extract_lane(low, 1);
  for (; values < end; values += 4) all += <f64>load<f32>(values);
  return all;
}

/** Counts the numbers, of which none is negative, by their bits but for the `below` lowest ones; returns the first of these bins that holds one. */
export function countBins(values: usize, count: i32, below: i32, counts: usize): u32 {
  const end = values + (<usize>count << 2);
  let first: u32 = -1;
  for (; values < end; values += 4) {
    const bin = load<u32>(values) >> below;
    const at = counts + (<usize>bin << 2);
    store<u32>(at, load<u32>(at) + 1);
    first = min(first, bin);
  }
  return first;
}

/** Copies the numbers whose bits lie less than `span` above `least`, in their order; returns how many. */
export function collect(values: usize, count: i32, least: u32, span: u32, to: usize): i32 {
  const end = values + (<usize>count << 2);
  const whole = values + (<usize>(count & ~3) << 2);
  const from = i32x4.splat(least);
  const length = i32x4.splat(span);
  const began = to;
  for (; values < whole; values += 16) {
    let found = i32x4.bitmask(i32x4.lt_u(i32x4.sub(v128.load(values), from), length));
    for (; found != 0; found &= found - 1) {
      store<f32>(to, load<f32>(values + (<usize>ctz(found) << 2)));
      to += 4;
    }
  }
  for (; values < end; values += 4) {
    if (load<u32>(values) - least >= span) continue;
    store<f32>(to, load<f32>(values));
    to += 4;
  }
  return <i32>((to - began) >> 2);
}

/** Adds how far each number lies from `usual` to what stands at `to`. Works by fours, up to three beyond the last. */
export function addApart(values: usize, count: i32, usual: f32, to: usize): void {
  const end = values + (<usize>count << 2);
  const middle = f32x4.splat(usual);
  for (; values < end; values += 16) {
    v128.store(to, f32x4.add(v128.load(to), f32x4.abs(f32x4.sub(v128.load(values), middle))));
    to += 16;
  }
}
