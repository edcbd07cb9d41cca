import type { TensorInfo } from "@tensorflow/tfjs-core";

export const FLOAT = 4;

/** One side of a product of stacks of matrices, as it lies in memory. */
export interface StackSide {
  /** The axes of the stack. */
  readonly outer: number[];
  /** Of each matrix, after it was transposed if it is to be. */
  readonly rows: number;
  readonly columns: number;
  /** In bytes. */
  readonly rowStride: number;
  readonly columnStride: number;
}

/** How a tensor of two axes or more takes part in a product. @throws Error unless it holds floats */
export function sideOf({ shape, dtype }: TensorInfo, transposed: boolean): StackSide {
  if (dtype !== "float32") throw new Error(`On WASM, matMul takes float32, not ${dtype}. Cast the tensor first.`);
  const [rows, columns] = shape.slice(-2) as [number, number];
  const outer = shape.slice(0, -2);
  return transposed
    ? { outer, rows: columns, columns: rows, rowStride: FLOAT, columnStride: columns * FLOAT }
    : { outer, rows, columns, rowStride: columns * FLOAT, columnStride: FLOAT };
}

/** How many products are added up for each number of the result. @throws Error where the sides do not fit */
export function innerOf(left: StackSide, right: StackSide): number {
  if (left.columns === right.rows) return left.columns;
  const show = ({ outer, rows, columns }: StackSide) => `(${[...outer, rows, columns].join(", ")})`;
  throw new Error(
    `matMul takes as many columns on the left as there are rows on the right, but the matrices are ` +
      `${show(left)} and ${show(right)}, transposed where that was asked for.`,
  );
}

/**
 * For each matrix of a result with the stack's axes `shape`, in order, where that of this side begins, in bytes.
 * Axes of length 1, or missing at the front, are repeated.
 */
export function placesOf({ outer, rows, columns }: StackSide, shape: readonly number[]): number[] {
  let places = [0];
  let size = rows * columns * FLOAT;
  for (let back = 1; back <= shape.length; back++) {
    const own = outer.at(-back) ?? 1;
    const stride = own === 1 ? 0 : size;
    const inside = places;
    places = Array.from({ length: shape.at(-back)! }, (_, at) => inside.map((place) => place + at * stride)).flat();
    size *= own;
  }
  return places;
}
