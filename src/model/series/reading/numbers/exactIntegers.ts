/** Integers of which some are held by no float64: how far each row lies from the first such. NaN where a row has none. */
export interface ExactOffsets {
  readonly origin: bigint;
  readonly offsets: Float64Array;
}

/** Whether integers of this size are rounded in a float64. */
export const isBeyondExact = (value: number): boolean => value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER;

/** Collects the integers of a column that are beyond what a float64 holds. */
export class ExactIntegers {
  private origin: bigint | null = null;
  private offsets = new Float64Array(0);

  put(row: number, value: bigint): void {
    this.origin ??= value;
    if (row >= this.offsets.length) {
      const larger = new Float64Array(Math.max(64, 2 * row)).fill(Number.NaN);
      larger.set(this.offsets);
      this.offsets = larger;
    }
    this.offsets[row] = Number(value - this.origin);
  }

  /** What is known of all rows, whose rounded values these are; nothing where all of them were small. */
  finish(values: Float64Array): { readonly exact?: ExactOffsets } {
    const { origin } = this;
    if (origin === null) return {};
    const offsets = values.map((value, row) => {
      const offset = this.offsets[row] ?? Number.NaN;
      return Number.isNaN(offset) && Number.isInteger(value) ? Number(BigInt(value) - origin) : offset;
    });
    return { exact: { origin, offsets } };
  }
}
