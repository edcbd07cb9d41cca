import type { Numbers } from "../matrices";
import { holdsData, type StepMask } from "../pairs";

/** Lags `first` to `last`, both included. In steps: 0 is the query itself, 3 lies three steps back, −1 one step ahead. */
export interface LagRange {
  readonly first: number;
  readonly last: number;
}

/** All lags that a map of T steps has; a causal one has no keys ahead. */
export const everyLag = (steps: number, causal: boolean): LagRange => ({
  first: causal ? 0 : 1 - steps,
  last: steps - 1,
});

/**
 * The map `(T, T)` by query and how far back: `(T, L)`, L = last − first + 1; NaN where the key lies outside of
 * the window. A head that looks back a fixed time is a straight column. With every lag, each row keeps its sum.
 * Cost T·L. Fills `result`.
 */
export function lagMap(map: Numbers, steps: number, { first, last }: LagRange, result: Float32Array = new Float32Array(steps * (last - first + 1))): Float32Array {
  const lags = last - first + 1;
  result.fill(NaN);
  for (let query = 0; query < steps; query++) {
    for (let lag = Math.max(first, query - steps + 1); lag <= Math.min(last, query); lag++) {
      result[query * lags + lag - first] = map[query * steps + query - lag]!;
    }
  }
  return result;
}

/**
 * Both branches by query and how far back in real time, each from its own query: `(T, L)`, a column for each step of the
 * long branch. A step of the short one takes `ratio` ≤ 1 of such a column, so that its weight goes into the column, or
 * partly into the two, that it covers: each row keeps the sum of both. NaN where neither has a key. Cost T·(T + L). Fills `into`.
 */
export function lagSum(short: Numbers, long: Numbers, steps: number, range: LagRange, ratio: number, into?: Float32Array): Float32Array {
  const lags = range.last - range.first + 1;
  const result = lagMap(long, steps, range, into);
  const add = (cell: number, weight: number) => {
    const there = result[cell]!;
    result[cell] = (Number.isNaN(there) ? 0 : there) + weight;
  };
  for (let query = 0; query < steps; query++) {
    for (let lag = Math.max(range.first, query - steps + 1); lag <= query; lag++) {
      const weight = short[query * steps + query - lag]!;
      const [from, to] = [(lag - 0.5) * ratio, (lag + 0.5) * ratio];
      const [near, far] = [Math.floor(from + 0.5), Math.ceil(to - 0.5)];
      const beyond = far > near ? (to - (far - 0.5)) / ratio : 0;
      const row = query * lags - range.first;
      add(row + near, weight * (1 - beyond));
      if (beyond > 0) add(row + far, weight * beyond);
    }
  }
  return result;
}

export interface LagPeak {
  /** Steps back. */
  readonly lag: number;
  /** Mean weight that a query gives to the key at this lag. */
  readonly weight: number;
}

/**
 * The lag that queries give the most weight to, on average over those that have a key there. Only lags that
 * at least a quarter of the queries have are in the running: at the far end a single query would decide.
 * Null when no query holds data. Cost T².
 */
export function strongestLag(map: Numbers, steps: number, mask: StepMask): LagPeak | null {
  const total = new Float64Array(2 * steps - 1);
  const queries = new Uint32Array(2 * steps - 1);
  let rows = 0;
  for (let query = 0; query < steps; query++) {
    if (!holdsData(mask, query)) continue;
    rows++;
    for (let key = 0; key < steps; key++) {
      const i = query - key + steps - 1;
      total[i] = total[i]! + map[query * steps + key]!;
      queries[i] = queries[i]! + 1;
    }
  }
  let best: LagPeak | null = null;
  for (let i = 0; i < total.length; i++) {
    const count = queries[i]!;
    if (count === 0 || count < rows / 4) continue;
    const weight = total[i]! / count;
    if (best === null || weight > best.weight) best = { lag: i - steps + 1, weight };
  }
  return best;
}
