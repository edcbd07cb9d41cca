import type { Column, Values } from "../../series/series";
import { columnStats } from "../../series/stats";

/** What takes a column to mean 0 and spread 1, learnt from the train part alone. */
export interface Scaling {
  readonly mean: number;
  /** 1 for a column that is constant there. */
  readonly spread: number;
  readonly constant: boolean;
}

export function scalingOf({ values }: Column, trainRows: number): Scaling {
  const { mean, std } = columnStats(finite(values.subarray(0, trainRows)), 0);
  return { mean, spread: std === 0 ? 1 : std, constant: std === 0 };
}

/** `(rows, columns)`, row-major; what is missing is 0, the mean. */
export function standardised(columns: readonly Column[], scalings: readonly Scaling[]): Float32Array {
  const width = columns.length;
  const rows = columns[0]?.values.length ?? 0;
  const table = new Float32Array(rows * width);
  columns.forEach(({ values }, d) => {
    const { mean, spread } = scalings[d]!;
    for (let row = 0; row < rows; row++) {
      const value = values[row]!;
      if (Number.isFinite(value)) table[row * width + d] = (value - mean) / spread;
    }
  });
  return table;
}

/** For each row how many rows before it lack a value of some column. */
export function missingBefore(columns: readonly Column[], rows: number): Uint32Array {
  const before = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    before[row + 1] = before[row]! + (columns.every(({ values }) => Number.isFinite(values[row]!)) ? 0 : 1);
  }
  return before;
}

const finite = (values: Values): Values => values.map((value) => (Number.isFinite(value) ? value : NaN));
