/** Where one head looks, in numbers. Rows with a NaN are left out of all of them. */
export interface HeadSummary {
  /** Distance from query to key, query first, mean over queries and weights; ms or samples. Negative: it looks ahead. */
  readonly lookBack: number;
  /** Over how many steps a query spreads its weight: e to the mean entropy of the rows; 1 to T. */
  readonly spread: number;
  /** The cell of the greatest weight; null when no row is whole. */
  readonly peak: { readonly query: number; readonly key: number; readonly weight: number } | null;
}

/**
 * @param maps holds the head's `(T, T)` map at `offset`, row-major: query by key
 * @param centre when each step is, ms or samples; length T
 */
export function summariseHead(maps: Float32Array, offset: number, centre: Float64Array): HeadSummary {
  const steps = centre.length;
  let lookBack = 0;
  let entropy = 0;
  let rows = 0;
  let peak: HeadSummary["peak"] = null;
  for (let query = 0; query < steps; query++) {
    const row = maps.subarray(offset + query * steps, offset + (query + 1) * steps);
    const mass = row.reduce((sum, weight) => sum + weight, 0);
    if (!Number.isFinite(mass) || mass <= 0 || !Number.isFinite(centre[query])) continue;
    rows++;
    for (let key = 0; key < steps; key++) {
      const weight = row[key]!;
      if (peak === null || weight > peak.weight) peak = { query, key, weight };
      const share = weight / mass;
      if (share === 0) continue;
      entropy -= share * Math.log(share);
      if (Number.isFinite(centre[key])) lookBack += share * (centre[query]! - centre[key]!);
    }
  }
  return rows === 0
    ? { lookBack: NaN, spread: NaN, peak: null }
    : { lookBack: lookBack / rows, spread: Math.exp(entropy / rows), peak };
}

/** The middle of each step's span, ms or samples. */
export function centres({ from, to }: { readonly from: Float64Array; readonly to: Float64Array }): Float64Array {
  return from.map((start, i) => (start + to[i]!) / 2);
}
