import { TALLY } from "../kernels/layout";

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

/**
 * The lag from 1 on that gets the most on average, in steps; NaN where there is none. `sums` lie by key - query, so that the lag `first`
 * lies at `last` and those that follow before it; `pairs` lie by lag from `first` on.
 */
export function strongestBack(sums: Float32Array, last: number, pairs: Float64Array, first: number, rows: number): number {
  let [best, most] = [NaN, -Infinity];
  for (let i = 1 - first; i < pairs.length; i++) {
    const count = pairs[i]!;
    if (count === 0 || count < rows / 4) continue;
    const weight = sums[last - i]! / count;
    if (weight > most) [best, most] = [first + i, weight];
  }
  return best;
}

/** Writes what follows of a window's tally, of so many rows that hold data in maps of `steps` steps, to its place. */
export function writeMeasures(into: ScanMeasures, window: number, tally: Float64Array, rows: number, steps: number): void {
  const heads = tally.length / TALLY;
  const mostBits = Math.log2(steps);
  for (let head = 0; head < heads; head++) {
    const from = head * TALLY;
    const at = window * heads + head;
    const bits = Math.max(0, (tally[from + 6]! + Math.log2(tally[from + 5]!) - tally[from]!) / rows);
    // The kernel counts from the query to the key.
    const back = -tally[from + 1]! / rows;
    into.entropy[at] = bits;
    into.evenness[at] = steps === 1 ? 0 : bits / mostBits;
    into.lookBack[at] = back;
    into.lookBackSpread[at] = Math.sqrt(Math.max(0, tally[from + 2]! / rows - back ** 2));
    into.diagonal[at] = tally[from + 3]! / rows;
    into.sharpness[at] = tally[from + 4]! / rows;
  }
}
