import type { Branch } from "../../../../model/attention/branch";
import type { ScanMeasure } from "../../../../model/scan/measures";
import type { ScanPlan } from "../../../../model/scan/plan";
import type { BranchScan } from "../../../../model/scan/scan";
import type { AxisKind, Series } from "../../../../model/series/series";
import { measuresWords } from "../../../../words/en/measures";
import { scanWords } from "../../../../words/en/scan";
import type { SeriesValue } from "../../series/value";
import { inWords } from "../heads/measuresInWords";

/** Where each window ends on the axis of a branch's series (ms or samples), `(N,)`. */
export const windowEnds = ({ axis }: Series, { ends }: ScanPlan, branch: Branch): Float64Array => Float64Array.from(ends[branch], (end) => axis.at[end - 1]!);

/** How long a step of a branch usually is, ms or samples. */
export const stepLengthOf = ({ series, stride }: Pick<SeriesValue, "series" | "stride">, branch: Branch): number =>
  series[branch].axis.step * (branch === "short" ? 1 : stride);

const LENGTHS: ReadonlySet<ScanMeasure> = new Set(["lookBack", "lookBackSpread", "strongestLag"]);

export const measureTitle = (measure: ScanMeasure): string => (measure === "strongestLag" ? scanWords.strongestLag : measuresWords[measure].title);

/** A value in its units as a person reads it. */
export const measureInWords = (measure: ScanMeasure, value: number, axis: AxisKind, step: number): string =>
  inWords(measure === "strongestLag" ? "lookBack" : measure, value, axis, step);

/** A measure of each head in each window, `(N, H)`; a look-back, which is counted in steps, in ms or samples. */
export function valuesInUnits({ measures }: BranchScan, measure: ScanMeasure, stepLength: number): Float32Array {
  const values = measures[measure];
  return LENGTHS.has(measure) ? values.map((each) => each * stepLength) : values;
}

/** The lag that gets the most, on average; null where there is none. */
export function strongest(mean: Float32Array, first: number): { readonly lag: number; readonly weight: number } | null {
  let best: { lag: number; weight: number } | null = null;
  mean.forEach((weight, i) => {
    if (best === null ? !Number.isNaN(weight) : weight > best.weight) best = { lag: first + i, weight };
  });
  return best;
}

export function lagInWords(lag: number): string {
  const words = scanWords.lag;
  if (lag === 0) return words.self;
  return lag > 0 ? words.back(lag) : words.ahead(-lag);
}
