import type { ScanMeasure } from "../../../../model/scan/measures";
import type { AxisKind } from "../../../../model/series/series";

const HOUR = 3_600_000;
const LENGTHS: ReadonlySet<ScanMeasure> = new Set(["lookBack", "lookBackSpread", "strongestLag"]);

/** What a column of a measure is called, with its unit unless it is a share of 1, and how many of the axis' own (ms or samples) are one of that. */
export function measureColumn(measure: ScanMeasure, axis: AxisKind): { readonly name: string; readonly unit: number } {
  if (measure === "entropy") return { name: "entropy_bits", unit: 1 };
  if (!LENGTHS.has(measure)) return { name: measure, unit: 1 };
  return axis === "time" ? { name: `${measure}_hours`, unit: HOUR } : { name: `${measure}_samples`, unit: 1 };
}
