import type { Sizes } from "../../sizes";

/** Rows of each map that are compared. */
const ROWS = 64;

/** A part of one branch's results, small enough at every T to be held against float64. */
export interface Sample {
  readonly work: string;
  readonly sizes: Sizes;
  readonly rows: readonly number[];
  /** From and to; of the maps. */
  readonly heads: readonly [number, number];
  readonly columns: readonly [number, number];
  /** `(B, heads, rows, columns)`; null where no weights were asked for. */
  readonly maps: Float32Array | null;
  /** `(B, rows, U)`; null where no output was asked for. */
  readonly output: Float32Array | null;
}

/** Rows of all maps and of the output, spread evenly over the steps. */
export function sampleOf(
  work: string, sizes: Sizes, { maps, output }: { readonly maps: ArrayLike<number> | null; readonly output: ArrayLike<number> },
): Sample {
  const { batch, steps, units, heads } = sizes;
  const count = Math.min(ROWS, steps);
  const rows = Array.from({ length: count }, (_, i) => Math.floor((i * steps) / count));
  return {
    work,
    sizes,
    rows,
    heads: [0, heads],
    columns: [0, steps],
    maps: maps && pickRows(maps, batch * heads, steps, steps, rows),
    output: pickRows(output, batch, steps, units, rows),
  };
}

/** These rows of each of `count` matrices. */
function pickRows(values: ArrayLike<number>, count: number, height: number, width: number, rows: readonly number[]): Float32Array {
  const picked = new Float32Array(count * rows.length * width);
  let to = 0;
  for (let i = 0; i < count; i++) {
    for (const row of rows) {
      const from = (i * height + row) * width;
      for (let column = 0; column < width; column++) picked[to++] = values[from + column]!;
    }
  }
  return picked;
}
