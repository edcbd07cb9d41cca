import type { Branch, MapBranch } from "../../../../model/attention/branch";
import { formatTimes, formatWeight } from "../../../../viz/base/format";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import { backendsWords } from "../../../../words/en/backends";
import { branchesWords } from "../../../../words/en/branches";
import { longWords } from "../../../../words/en/long";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { speechWords } from "../../../../words/en/speech";
import type { LongValue } from "./value";

/** What the person sees, and what computed it. */
export const aboutSurvey = ({ survey: { steps, short }, computedBy }: LongValue): string =>
  longWords.about(steps, short.overview.pool, backendsWords.names[computedBy]);

/** "head 2 · short · query 14:00 → key 08:00: 0.134 = 1.5 × even"; without the weight until it is read. `even` is NaN where none may be looked at. */
export function cellInWords(branch: MapBranch, head: number, axis: MapAxis, { query, key, weight, even }: CellTold): string {
  const words = mapsPanelWords.readout;
  const where = longWords.cell(head, branchesWords.inside[branch], axis.label(query), axis.label(key));
  if (weight === undefined) return where;
  const told = branch === "sum" ? words.of(formatWeight(weight), 2) : formatWeight(weight);
  return longWords.weight(where, Number.isNaN(even) ? words.hidden(told) : words.times(told, formatTimes(weight / even)));
}

interface CellTold {
  readonly query: number;
  readonly key: number;
  readonly weight: number | undefined;
  readonly even: number;
}

/** One sentence for a head of a branch, out of its measures. */
export function measuresInWords({ survey }: LongValue, branch: Branch, head: number): string {
  const measures = survey[branch].measures.heads[head] ?? null;
  const words = longWords.head;
  if (measures === null) return speechWords.head[branch](head, words.noData);
  const { entropy, lookBack, lookBackSpread, sharpness } = measures;
  const steps = (distance: number) => words.steps(Math.round(Math.abs(distance)));
  const away = Math.abs(lookBack) < 0.5 ? words.neither : words[lookBack > 0 ? "back" : "ahead"](steps(lookBack));
  return speechWords.head[branch](head, words.does(Math.round(2 ** entropy), away, steps(lookBackSpread), formatWeight(sharpness)));
}
