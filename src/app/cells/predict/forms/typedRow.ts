/** The row with the sum 1; one of nothing but 0 stays. */
export function shared(row: readonly number[]): readonly number[] {
  const total = row.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? row : row.map((weight) => weight / total);
}

/** A typed row of weights, `steps` numbers from 0 up, not all 0, with commas, semicolons or blanks between; null where it is none. */
export function readRow(text: string, steps: number): number[] | null {
  const row = text.split(/[\s,;]+/u).filter((word) => word !== "").map(Number);
  const sound = row.length === steps && row.every((weight) => Number.isFinite(weight) && weight >= 0) && row.some((weight) => weight > 0);
  return sound ? row : null;
}
