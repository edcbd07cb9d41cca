import { effectMaps, summedEffectMaps } from "../../../../../model/attention/analysis/effects";
import { evenAttention, evenSum, evenTimes, type Even } from "../../../../../model/attention/analysis/even";
import { valueNorms, type ValueNorms } from "../../../../../model/attention/analysis/valueNorms";
import type { AttentionRequest } from "../../../../../model/attention/attention";
import type { Branch } from "../../../../../model/attention/branch";
import { extremes } from "../../../../../model/attention/sum";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import type { AttentionValue } from "../../value";
import type { Colouring } from "../colours/colouring";
import { branchRow, byStepRow, type LookRows } from "../rows";
import type { MapLook } from "./mapLook";

/** What each weight does to the output. */
export const effect: MapLook = {
  rows: (value, _, colouring) => effectRows(value, colouring),
  extra: ({ values }, { attention: { steps } }) => ({
    name: mapsPanelWords.readout.effect,
    at: (head, query, key) => values[(head * steps + query) * steps + key] ?? NaN,
  }),
};

function effectRows(value: AttentionValue, colouring: Colouring): LookRows {
  const { attention, request } = value;
  const { steps } = attention;
  const norms = valueNorms(request);
  const even = { short: evenEffect(request, norms, "short"), long: evenEffect(request, norms, "long") };
  const row = (branch: Branch) => {
    const values = effectMaps(attention[branch].maps, norms[branch], steps);
    return branchRow(value, branch, { values, even: even[branch], limit: extremes(values)[1] || 1 }, mapsPanelWords.measures.effect, colouring);
  };
  const values = summedEffectMaps(attention.short.maps, attention.long.maps, norms, steps);
  const words = {
    measure: mapsPanelWords.measures.effectSum,
    caption: mapsPanelWords.measures.effectSumCaption,
  };
  const measured = { values, even: evenSum(even.short, even.long), limit: extremes(values)[1] || 1 };
  return { short: row("short"), long: row("long"), sum: byStepRow(value, measured, words, colouring) };
}

/** What a key of mean length adds to Z under even attention. */
function evenEffect(request: AttentionRequest, norms: ValueNorms, branch: Branch): Even {
  return evenTimes(evenAttention(request, branch), norms[branch].reduce((sum, norm) => sum + norm, 0) / norms[branch].length);
}
