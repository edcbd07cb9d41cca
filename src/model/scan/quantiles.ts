import type { Instance } from "../kernels/instance";

/** Bits below those that tell a number's bin: exponent and eight bits behind it, so that a bin is at most 0.4 % wide. */
const BELOW_BIN = 15;
const BINS = 2 ** 16;

/** Bytes that `kernelQuantiles` needs for columns of at most so many numbers. */
export const quantileBytes = (most: number): number => 4 * (BINS + most);

/**
 * Finds the values below which two shares of a column in the kernel's memory lie, linear between neighbours as NumPy has it; NaN of
 * nothing. None of the numbers may be negative: then their bits are in their own order, and counting them by their upper half leaves few
 * to be put in order. `at` is where `quantileBytes` are free.
 */
export function kernelQuantiles(instance: Instance, at: number) {
  const counts = new Uint32Array(instance.floats().buffer, at, BINS).fill(0);
  const within = at + 4 * BINS;

  /** The value at a share, of a column whose bins are counted from `first` on. */
  function quantile(values: number, count: number, share: number, first: number): number {
    const place = share * (count - 1);
    const low = Math.floor(place);
    let [bin, below] = [first, 0];
    while (below + counts[bin]! <= low) below += counts[bin++]!;
    // That of the value after it may be another.
    let last = bin;
    const upTo = below + counts[bin]!;
    if (place > low && upTo === low + 1) do last++; while (counts[last] === 0);
    const length = instance.collect(values, count, bin << BELOW_BIN, (last + 1 - bin) << BELOW_BIN, within);
    const few = instance.floats().subarray(within / 4, within / 4 + length);
    select(few, low - below, length - 1);
    const least = few[low - below]!;
    if (place === low) return least;
    let above = Infinity;
    for (let i = low - below + 1; i < length; i++) if (few[i]! < above) above = few[i]!;
    return least + (place - low) * (above - least);
  }

  return (values: number, count: number, [low, high]: readonly [number, number]): readonly [number, number] => {
    if (count === 0) return [NaN, NaN];
    const first = instance.countBins(values, count, BELOW_BIN, at);
    const found = [quantile(values, count, low, first), quantile(values, count, high, first)] as const;
    for (let [bin, left] = [first, count]; left > 0; bin++) {
      left -= counts[bin]!;
      counts[bin] = 0;
    }
    return found;
  };
}

/** Brings the value that would stand at `place` in order there, with none greater before it and none less after it (Hoare 1961). */
function select(values: Float32Array, place: number, last: number): void {
  let [left, right] = [0, last];
  while (left < right) {
    const pivot = values[(left + right) >> 1]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const kept = values[i]!;
      values[i++] = values[j]!;
      values[j--] = kept;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else return;
  }
}
