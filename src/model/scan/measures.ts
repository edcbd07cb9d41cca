import { SUMS } from "../kernels/layout";

/**
 * What a scan measures of each head in each window; as `HeadMeasures`, with the look-back in steps. The strongest lag is that, of at
 * least one step back and with a key for a quarter of the queries, that gets the most of them on average (as `strongestLag`).
 */
export const SCAN_MEASURES = ["entropy", "evenness", "lookBack", "lookBackSpread", "diagonal", "sharpness", "strongestLag"] as const;
export type ScanMeasure = (typeof SCAN_MEASURES)[number];

/** Each measure `(N, H)`; NaN for windows that were not run. */
export type ScanMeasures = Readonly<Record<ScanMeasure, Float32Array>>;

export function emptyMeasures(windows: number, heads: number): ScanMeasures {
  const empty = () => new Float32Array(windows * heads).fill(NaN);
  return { entropy: empty(), evenness: empty(), lookBack: empty(), lookBackSpread: empty(), diagonal: empty(), sharpness: empty(), strongestLag: empty() };
}

/** The lag from 1 on that gets the most, in steps; NaN where there is none. `weights` and `pairs` lie by lag from `first` on. */
export function strongestBack(weights: Float32Array, from: number, pairs: Float64Array, first: number, rows: number): number {
  let [best, most] = [NaN, -Infinity];
  for (let i = 1 - first; i < pairs.length; i++) {
    const weight = weights[from + i]!;
    if (pairs[i]! > 0 && pairs[i]! >= rows / 4 && weight > most) [best, most] = [first + i, weight];
  }
  return best;
}

/** Sums of what is measured over rows of one window: entropy, look-back, its square, diagonal and sharpness of each head. */
const PARTS = 5;
/** Sums of powers are multiplied up to here before their logarithm is taken: one for many rows costs less than one for each. */
const LARGE = 1e200;

export function windowTally(heads: number) {
  const sums = new Float64Array(heads * PARTS);
  const products = new Float64Array(heads).fill(1);
  let rows = 0;
  return {
    clear() {
      sums.fill(0);
      products.fill(1);
      rows = 0;
    },
    /** The kernel's five sums of each row, `(H, count, 5)` (`kernels/surveyMeasures.ts` says what follows of them). */
    add(kernel: Float32Array, count: number, holds: (row: number) => boolean) {
      for (let row = 0; row < count; row++) {
        if (!holds(row)) continue;
        rows++;
        for (let head = 0; head < heads; head++) {
          const from = (head * count + row) * SUMS;
          const total = kernel[from]!;
          const inverse = 1 / total;
          const to = head * PARTS;
          const product = products[head]! * total;
          products[head] = product > LARGE ? 1 : product;
          sums[to]! += (product > LARGE ? Math.log2(product) : 0) - kernel[from + 1]! * inverse;
          sums[to + 1]! -= kernel[from + 2]! * inverse;
          sums[to + 2]! += kernel[from + 3]! * inverse;
          sums[to + 3]! += kernel[from + 4]! * inverse;
          sums[to + 4]! += inverse;
        }
      }
    },
    /** Writes the measures of the window, whose maps have so many steps, to its place. */
    write(into: ScanMeasures, window: number, steps: number) {
      for (let head = 0; head < heads; head++) {
        const [entropy, back, squared, diagonal, sharpness] = [0, 1, 2, 3, 4].map((part) => sums[head * PARTS + part]! / rows) as [number, number, number, number, number];
        const at = window * heads + head;
        const bits = Math.max(0, entropy + Math.log2(products[head]!) / rows);
        into.entropy[at] = bits;
        into.evenness[at] = steps === 1 ? 0 : bits / Math.log2(steps);
        into.lookBack[at] = back;
        into.lookBackSpread[at] = Math.sqrt(Math.max(0, squared - back ** 2));
        into.diagonal[at] = diagonal;
        into.sharpness[at] = sharpness;
      }
    },
  };
}
