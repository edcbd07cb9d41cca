import type { HeadMeasures } from "./analysis/measures";
import type { MapBranch } from "./branch";

/** Above this many steps the page keeps no whole maps: they would take T² numbers for each head. */
export const WHOLE_STEPS = 1024;

/** Maps pooled to fewer cells: each stands for `pool` × `pool` weights, fewer at the far edges. */
export interface Overview {
  /** Cells a side, ⌈T / pool⌉. */
  readonly size: number;
  readonly pool: number;
  /** The mean weight in each cell, `(B, H, size, size)`. */
  readonly mean: Float32Array;
  /** The largest weight in each cell, `(B, H, size, size)`. */
  readonly peak: Float32Array;
}

/** A map in a few numbers, as those of whole maps, but with distances in steps: a new measure is missed here by the compiler. */
export type MapMeasures = Omit<HeadMeasures, "evenness">;

export interface SurveyMeasures {
  /** `(B, H)`, in that order; null for a head of a window whose queries are all masked. */
  readonly heads: readonly (MapMeasures | null)[];
  /** Each row's entropy in bits, `(B, H, T)`. */
  readonly rowEntropy: Float32Array;
}

export interface BranchSurvey {
  readonly overview: Overview;
  readonly measures: SurveyMeasures;
  /** `(B, T, U)` */
  readonly output: Float32Array;
}

/** What the layer computed where whole maps, which grow with T², would not fit: memory for it grows with T. */
export interface Survey {
  readonly batch: number;
  readonly heads: number;
  readonly steps: number;
  readonly units: number;
  readonly short: BranchSurvey;
  readonly long: BranchSurvey;
  /** Z, `(B, T, U)` */
  readonly output: Float32Array;
}

/** A rectangle of one head's map, of window `item`; ends are not included. */
export interface Rectangle {
  readonly item: number;
  readonly head: number;
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** Whether a rectangle is a part of such maps, of whole numbers and not empty. */
export function liesWithin({ item, head, rows, columns }: Rectangle, { batch, heads, steps }: Pick<Survey, "batch" | "heads" | "steps">): boolean {
  const inside = (index: number, count: number) => Number.isInteger(index) && index >= 0 && index < count;
  const fits = ([from, to]: Rectangle["rows"]) => inside(from, to) && Number.isInteger(to) && to <= steps;
  return inside(item, batch) && inside(head, heads) && fits(rows) && fits(columns);
}

/** The same of one branch's map, or of both added. */
export interface MapRegion extends Rectangle {
  readonly branch: MapBranch;
}
