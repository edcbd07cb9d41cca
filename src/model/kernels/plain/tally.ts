import { SUMS, TALLY } from "../layout";

export interface PlainTally {
  /** In floats; the others are addresses. */
  readonly sums: number;
  readonly heads: number;
  readonly rows: number;
  readonly mask: number;
  readonly to: number;
}

/** What `assembly/tally.ts` does, but that each logarithm is taken at once. */
export function tallyPlainly(floats: Float32Array, octets: Uint8Array, { sums, heads, rows, mask, to }: PlainTally): void {
  for (let head = 0; head < heads; head++) {
    const tally = new Float64Array(floats.buffer, to + 8 * TALLY * head, TALLY);
    for (let row = 0; row < rows; row++) {
      if (mask !== 0 && octets[mask + row] === 0) continue;
      const from = sums + (head * rows + row) * SUMS;
      const total = floats[from]!;
      for (let i = 0; i < 4; i++) tally[i]! += floats[from + 1 + i]! / total;
      tally[4]! += 1 / total;
      tally[6]! += Math.log2(total);
    }
  }
}
