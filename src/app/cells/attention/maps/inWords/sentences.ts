import { strongestLag } from "../../../../../model/attention/analysis/lag";
import { measureHead } from "../../../../../model/attention/analysis/measures";
import { headMap } from "../../../../../model/attention/analysis/sample";
import { evenHeadsInWords, headInWords, looksEven, type HeadPortrait } from "../../speech";
import { BRANCHES, type Branch, type MapBranch } from "../../../../../model/attention/branch";
import { peakOf } from "../../../../../model/attention/peak";
import { centres } from "../../../../../model/series/windows";
import { formatWeight } from "../../../../../viz/base/format";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import type { AttentionValue } from "../../value";
import { branchAxis, stepOf } from "../rows";

/** What is to be told of a head. Cost T². */
export function portraitOf({ attention, request, windows, sampleSteps }: AttentionValue, branch: Branch, head: number): HeadPortrait {
  const { mask } = request[branch];
  const map = headMap(attention[branch].maps, head, attention.steps);
  return {
    branch,
    head,
    measures: measureHead(map, centres(windows[branch]), mask),
    strongest: strongestLag(map, attention.steps, mask),
    stepLength: stepOf(windows[branch], sampleSteps[branch]),
    axis: windows.axis,
  };
}

/** A map in one sentence; that of the sum in one for each branch. */
export function mapInWords(value: AttentionValue, branch: MapBranch, head: number): string {
  const branches = branch === "sum" ? BRANCHES : [branch];
  return branches.map((each) => headInWords(portraitOf(value, each, head))).join(" ");
}

/** For each head of a branch where it looks, and where most; of all that look at everything alike, that is said once, first. */
export function headSentences(value: AttentionValue, branch: Branch): string[] {
  const { attention, request } = value;
  const { heads, steps } = attention;
  const { label } = branchAxis(value, branch);
  const { largest, largestOf } = mapsPanelWords.inWords;
  const portraits = Array.from({ length: heads }, (_, head) => portraitOf(value, branch, head));
  const even = evenHeadsInWords(branch, portraits.filter(looksEven).map(({ head }) => head));
  const each = portraits.map((portrait) => {
    const { head } = portrait;
    const peak = peakOf(headMap(attention[branch].maps, head, steps), steps, request[branch].mask);
    if (peak === null) return headInWords(portrait);
    const where = [formatWeight(peak.weight), label(peak.query), label(peak.key)] as const;
    return even !== null && looksEven(portrait) ? largestOf(head, ...where) : `${headInWords(portrait)} ${largest(...where)}`;
  });
  return even === null ? each : [even, ...each];
}
