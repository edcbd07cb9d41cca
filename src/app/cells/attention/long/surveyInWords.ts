import type { Branch, MapBranch } from "../../../../model/attention/branch";
import { formatWeight } from "../../../../viz/base/format";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import { backendsWords } from "../../../../words/en/backends";
import { branchesWords } from "../../../../words/en/branches";
import { longWords } from "../../../../words/en/long";
import { speechWords } from "../../../../words/en/speech";
import type { LongValue } from "./value";

/** What the person sees, and what computed it. */
export const aboutSurvey = ({ survey: { steps, short }, computedBy }: LongValue): string =>
  longWords.about(steps, short.overview.pool, backendsWords.names[computedBy]);

/** "head 2 · short · query 14:00 → key 08:00: 0.134"; without the weight until it is read. */
export function cellInWords(branch: MapBranch, head: number, axis: MapAxis, query: number, key: number, weight: number | undefined): string {
  const where = longWords.cell(head, branchesWords.inside[branch], axis.label(query), axis.label(key));
  if (weight === undefined) return where;
  return longWords[branch === "sum" ? "ofTwo" : "weight"](where, formatWeight(weight));
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
