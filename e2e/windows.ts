/** What a window must hold, computed by hand from the columns that a test uploaded; row-major (T, D). */
export interface WindowOf {
  readonly steps: number;
  /** Samples averaged into one step. */
  readonly stride: number;
  /** Samples up to and including the window's end. */
  readonly position: number;
  readonly standardise: boolean;
}

export function windowOf(columns: readonly (readonly number[])[], { steps, stride, position, standardise }: WindowOf): number[] {
  const scaled = standardise ? columns.map(standardised) : columns;
  return Array.from({ length: steps }, (_, step) => {
    const to = position - (steps - 1 - step) * stride;
    return scaled.map((values) => mean(values.slice(to - stride, to)));
  }).flat();
}

function standardised(values: readonly number[]): number[] {
  const centre = mean(values);
  const spread = Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
  return values.map((value) => (value - centre) / spread);
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
