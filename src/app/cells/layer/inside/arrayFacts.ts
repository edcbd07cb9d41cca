import type { Branch } from "../../../../model/attention/branch";
import type { LayerWeights } from "../../../../model/weights/names";

/** What can be told of an array in a row of a table. */
export interface ArrayFacts {
  readonly mean: number;
  /** Standard deviation, of the whole array. */
  readonly spread: number;
  readonly least: number;
  readonly greatest: number;
  /** How many values lie in each of equally wide bins from the least to the greatest. */
  readonly bins: readonly number[];
}

export const BINS = 24;

/** Mean, spread and histogram of the values, which are finite and at least one. All alike, they fill the middle bin. */
export function arrayFacts(values: Float32Array): ArrayFacts {
  let sum = 0;
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    sum += value;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const mean = sum / values.length;
  const bins = new Array<number>(BINS).fill(0);
  const scale = greatest === least ? 0 : BINS / (greatest - least);
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    squares += (value - mean) ** 2;
    const bin = scale === 0 ? BINS / 2 : Math.min(BINS - 1, Math.floor((value - least) * scale));
    bins[bin]!++;
  }
  return { mean, spread: Math.sqrt(squares / values.length), least, greatest, bins };
}

/** The part of the layer that an array belongs to: its name without the last step, as `short_term_attention/query`. */
export const partOf = (name: string): string => name.slice(0, name.lastIndexOf("/"));

export const branchOf = (name: string): Branch => (name.startsWith("short") ? "short" : "long");

/** The table as CSV, every number with all its digits. */
export function tableCsv(weights: LayerWeights, facts: ReadonlyMap<string, ArrayFacts>): string {
  const rows = weights.map(({ name, shape, values }) => {
    const { mean, spread, least, greatest }: Partial<ArrayFacts> = facts.get(name) ?? {};
    return [name, shape.join("x"), values.length, mean, spread, least, greatest].join(",");
  });
  return ["array,shape,count,mean,spread,least,greatest", ...rows, ""].join("\n");
}
