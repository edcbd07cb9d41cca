import { MEANINGS, type Meaning } from "../../../../model/attention/analysis/measures";
import { RECOVERY_MEANING, type Target } from "../../../../model/attention/analysis/recovery";
import { DISTANCE_MEANING } from "../../../../model/attention/analysis/similarity";
import type { AxisKind } from "../../../../model/series/series";
import { formatDistance, formatNumber } from "../../../../viz/base/format";
import { SORTS, type Sort } from "../look";

export const MEASURES = SORTS.filter((sort) => sort !== "place" && sort !== "alike");
export type Measure = (typeof MEASURES)[number];

/** What a way of sorting says and does not say; null for the order of the layer. */
export function meaningOf(sort: Sort): Pick<Meaning, "title" | "means" | "doesNot"> | null {
  if (sort === "place") return null;
  if (sort === "alike") return DISTANCE_MEANING;
  return sort === "recovery" ? RECOVERY_MEANING : MEANINGS[sort];
}

/** Where something was planted: "24 h back", "every 7 days", "at the events". */
export function targetInWords(target: Target, axis: AxisKind): string {
  switch (target.kind) {
    case "lag":
      return `${formatDistance(axis, target.lag)} back`;
    case "period":
      return `every ${formatDistance(axis, target.period)}`;
    case "event":
      return "at the events";
  }
}

/**
 * A measure as a person reads it: "3.21 bits", "12 %", "6 h back", "2.4 × even attention". A look-back of less than a twentieth of
 * a `step` (ms or samples) is none.
 */
export function inWords(measure: Measure, value: number, axis: AxisKind, step: number): string {
  if (!Number.isFinite(value)) return "–";
  if (measure === "recovery") return `${value.toFixed(2)} × even attention`;
  if (measure === "lookBack") {
    if (Math.abs(value) < step / 20) return "as much back as ahead";
    return `${formatDistance(axis, value)} ${value > 0 ? "back" : "ahead"}`;
  }
  switch (MEANINGS[measure].unit) {
    case "bits":
      return `${value.toFixed(2)} bits`;
    case "share":
      return `${formatNumber(Number((value * 100).toPrecision(3)))} %`;
    case "duration":
      return formatDistance(axis, value);
  }
}
