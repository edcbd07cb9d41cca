import type { Target } from "../../../../model/attention/analysis/recovery";
import type { AxisKind } from "../../../../model/series/series";
import { formatLength } from "../../../../viz/base/format";
import { measuresWords } from "../../../../words/en/measures";
import { written } from "../../../../words/numbers";
import { SORTS, type Sort } from "../look";
import { isNeither } from "../speech";

export const MEASURES = SORTS.filter((sort) => sort !== "place" && sort !== "alike");
export type Measure = (typeof MEASURES)[number];

/** What a way of sorting says and does not say; null for the order of the layer. */
export const meaningOf = (sort: Sort) => (sort === "place" ? null : measuresWords[sort]);

/** Where something was planted: "24 h back", "every 7 days", "at the events". */
export function targetInWords(target: Target, axis: AxisKind): string {
  const words = measuresWords.planted;
  switch (target.kind) {
    case "lag":
      return words.lag(formatLength(axis, target.lag));
    case "period":
      return words.period(formatLength(axis, target.period));
    case "event":
      return words.event;
  }
}

/**
 * A measure as a person reads it: "3.21 bits", "12%", "6 h back", "2.4 × even attention"; lengths in the unit
 * that the sentences say them in. `step`: of the branch, ms or samples.
 */
export function inWords(measure: Measure, value: number, axis: AxisKind, step: number): string {
  const words = measuresWords.values;
  if (!Number.isFinite(value)) return "–";
  switch (measure) {
    case "recovery":
      return words.timesEven(written(value.toFixed(2)));
    case "lookBack":
      if (isNeither(value, step)) return words.neither;
      return (value > 0 ? words.back : words.ahead)(formatLength(axis, value));
    case "lookBackSpread":
      return formatLength(axis, value);
    case "entropy":
      return words.bits(written(value.toFixed(2)));
    case "evenness":
    case "diagonal":
    case "sharpness":
      return words.share(value);
  }
}
