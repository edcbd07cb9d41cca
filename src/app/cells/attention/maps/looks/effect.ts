import { effectMaps, summedEffectMaps } from "../../../../../model/attention/analysis/effects";
import { valueNorms } from "../../../../../model/attention/analysis/valueNorms";
import type { Branch } from "../../../../../model/attention/branch";
import { extremes } from "../../../../../model/attention/sum";
import type { AttentionValue } from "../../value";
import { branchRow, byStepRow, type MapRows } from "../rows";
import type { MapLook } from "./mapLook";

/** What each weight does to the output. */
export const effect: MapLook = {
  label: "Effect",
  says:
    "How far each key moves the output of each query: the length of weight · value · output weights. A key with a small weight can " +
    "have a large effect, and the other way round. Lengths do not add up: the sum below is the length of both vectors added.",
  rows: (value, _, stretch) => effectRows(value, stretch),
  extra: ({ values }, { attention: { steps } }) => ({
    name: "effect",
    at: (head, query, key) => values[(head * steps + query) * steps + key] ?? NaN,
  }),
};

function effectRows(value: AttentionValue, stretch: boolean): MapRows {
  const { attention, request } = value;
  const { steps } = attention;
  const norms = valueNorms(request);
  const row = (branch: Branch) => {
    const values = effectMaps(attention[branch].maps, norms[branch], steps);
    return branchRow(value, branch, values, "effect: length added to Z", stretch, extremes(values)[1] || 1);
  };
  const values = summedEffectMaps(attention.short.maps, attention.long.maps, norms, steps);
  const words = {
    measure: "length added to Z by both",
    caption: "Step by step, what both branches add together: where they cancel, little is left",
  };
  const sum = byStepRow(value, values, words, stretch, extremes(values)[1] || 1);
  return { short: row("short"), long: row("long"), sum };
}
