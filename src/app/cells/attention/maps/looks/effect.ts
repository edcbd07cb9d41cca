import { effectMaps, summedEffectMaps } from "../../../../../model/attention/analysis/effects";
import { valueNorms } from "../../../../../model/attention/analysis/valueNorms";
import type { Branch } from "../../../../../model/attention/branch";
import { extremes } from "../../../../../model/attention/sum";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import type { AttentionValue } from "../../value";
import { branchRow, byStepRow, type MapRows } from "../rows";
import type { MapLook } from "./mapLook";

/** What each weight does to the output. */
export const effect: MapLook = {
  rows: (value, _, stretch) => effectRows(value, stretch),
  extra: ({ values }, { attention: { steps } }) => ({
    name: mapsPanelWords.readout.effect,
    at: (head, query, key) => values[(head * steps + query) * steps + key] ?? NaN,
  }),
};

function effectRows(value: AttentionValue, stretch: boolean): MapRows {
  const { attention, request } = value;
  const { steps } = attention;
  const norms = valueNorms(request);
  const row = (branch: Branch) => {
    const values = effectMaps(attention[branch].maps, norms[branch], steps);
    return branchRow(value, branch, values, mapsPanelWords.measures.effect, stretch, extremes(values)[1] || 1);
  };
  const values = summedEffectMaps(attention.short.maps, attention.long.maps, norms, steps);
  const words = {
    measure: mapsPanelWords.measures.effectSum,
    caption: mapsPanelWords.measures.effectSumCaption,
  };
  const sum = byStepRow(value, values, words, stretch, extremes(values)[1] || 1);
  return { short: row("short"), long: row("long"), sum };
}
