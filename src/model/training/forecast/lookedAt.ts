import type { Attention } from "../../attention/attention";
import type { Branch } from "../../attention/branch";
import type { ReadOut } from "../../kernels/training/task";

/** How much each head looks at each step for the forecast, `(heads, steps)` for each branch; a head's weights sum to 1. */
export type LookedAt = Readonly<Record<Branch, Float32Array>>;

/** The rows of the maps that a forecast is read from: the last step's, or the mean of all where the mean of all is read out. */
export function lookedAt({ heads, steps, short, long }: Attention, readOut: ReadOut["kind"]): LookedAt {
  const rows = (maps: Float32Array) => (readOut === "mean" ? meanRows(maps, heads, steps) : lastRows(maps, heads, steps));
  return { short: rows(short.maps), long: rows(long.maps) };
}

function lastRows(maps: Float32Array, heads: number, steps: number): Float32Array {
  const rows = new Float32Array(heads * steps);
  for (let head = 0; head < heads; head++) rows.set(maps.subarray(((head + 1) * steps - 1) * steps, (head + 1) * steps * steps), head * steps);
  return rows;
}

function meanRows(maps: Float32Array, heads: number, steps: number): Float32Array {
  const sums = new Float64Array(heads * steps);
  maps.forEach((weight, i) => (sums[Math.floor(i / steps ** 2) * steps + (i % steps)]! += weight / steps));
  return Float32Array.from(sums);
}

/** One head's weights, or the mean of all heads' where none is named. */
export function weightsOf(rows: Float32Array, steps: number, head: number | null): Float32Array {
  if (head !== null) return rows.subarray(head * steps, (head + 1) * steps);
  const heads = rows.length / steps;
  return Float32Array.from({ length: steps }, (_, t) => {
    let sum = 0;
    for (let h = 0; h < heads; h++) sum += rows[h * steps + t]!;
    return sum / heads;
  });
}
