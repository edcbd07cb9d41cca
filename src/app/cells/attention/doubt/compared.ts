import { differenceMaps } from "../../../../model/attention/analysis/baselines";
import type { Branch } from "../../../../model/attention/branch";
import type { CompareRow } from "../../../../viz/CompareMaps";
import { signedDomain } from "../../../../viz/MatrixStrip";
import { placesIn } from "../../../../viz/shuffled";
import type { Extra } from "../maps/readout";
import { jointDomain } from "../maps/rows";

/** A branch's maps beside those of a baseline; all `(H, T, T)`. */
export interface Comparison {
  readonly own: Float32Array;
  readonly baseline: Float32Array;
  /** Cell by cell, as they are less the baseline: of the same places, which in shuffled maps are other steps. */
  readonly difference: Float32Array;
  /** Which step stands at each place of the baseline; null where they stand in order. */
  readonly order: Uint32Array | null;
}

/** Null while the baseline is made, or is of another size. */
export function comparison(own: Float32Array, baseline: Float32Array | null, order: Uint32Array | null): Comparison | null {
  return baseline?.length === own.length ? { own, baseline, difference: differenceMaps(own, baseline), order } : null;
}

/** The maps as they are, the baseline's on the same scale, and the difference on one of its own. */
export function comparedRows(branch: Branch, title: string, own: Float32Array, compared: Comparison | null): CompareRow[] {
  const maps = { palette: branch, domain: jointDomain(1, own, ...(compared === null ? [] : [compared.baseline])), measure: "attention weight" };
  return [
    { ...maps, title: "As it is", values: own, order: null },
    { ...maps, title, values: compared?.baseline ?? null, order: compared?.order ?? null },
    {
      title: "Difference",
      values: compared?.difference ?? null,
      palette: "signed",
      domain: compared === null ? [-1, 1] : signedDomain(compared.difference),
      measure: "as it is, less baseline",
      order: null,
    },
  ];
}

/** What is told beside a weight: that of the same two steps in the baseline, wherever they stand there, and the difference drawn. */
export function comparedExtras({ baseline, difference, order }: Comparison, title: string, steps: number): Extra[] {
  const places = order === null ? null : placesIn(order);
  const there = (step: number) => places?.[step] ?? step;
  return [
    { name: title.toLowerCase(), at: (head, query, key) => baseline[(head * steps + there(query)) * steps + there(key)] ?? NaN },
    {
      name: order === null ? "difference" : "difference at this place",
      at: (head, query, key) => difference[(head * steps + query) * steps + key] ?? NaN,
    },
  ];
}
