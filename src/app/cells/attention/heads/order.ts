import { clusterOrder } from "../../../../model/attention/analysis/clusterOrder";
import { branchesWords } from "../../../../words/en/branches";
import { headsWords } from "../../../../words/en/heads";
import type { Grouping, Sort } from "../look";
import type { HeadFacts, HeadsAnalysis } from "./analysis";
import { BRANCHES } from "../../../../model/attention/branch";

export interface HeadGroup {
  readonly title: string;
  readonly heads: readonly HeadFacts[];
}

/** The heads in groups and in order; the greatest of a measure first. What is not known (NaN) comes last. */
export function arrange({ heads, distances }: HeadsAnalysis, sort: Sort, group: Grouping): readonly HeadGroup[] {
  const sorted = inOrder(heads, distances, sort);
  switch (group) {
    case "none":
      return [{ title: headsWords.all, heads: sorted }];
    case "branch":
      return BRANCHES.map((branch) => ({
        title: branchesWords.branches[branch],
        heads: sorted.filter((head) => head.branch === branch),
      }));
    case "thirds": {
      const cut = (part: number) => Math.round((sorted.length * part) / 3);
      const ranked = sort !== "place" && sort !== "alike";
      const { first, middle, last } = ranked ? headsWords.ranked : headsWords.ordered;
      return [first, middle, last]
        .map((title, part) => ({ title, heads: sorted.slice(cut(part), cut(part + 1)) }))
        .filter((third) => third.heads.length > 0);
    }
  }
}

function inOrder(heads: readonly HeadFacts[], distances: Float64Array | null, sort: Sort): readonly HeadFacts[] {
  if (sort === "place") return heads;
  if (sort === "alike") return distances === null ? heads : clusterOrder(distances).map((i) => heads[i]!);
  const rank = (head: HeadFacts) => {
    const value = valueOf(head, sort);
    return Number.isNaN(value) ? -Infinity : value;
  };
  return heads.toSorted((a, b) => rank(b) - rank(a));
}

/** What a head is sorted by. */
export function valueOf({ measures, recovery }: HeadFacts, sort: Exclude<Sort, "place" | "alike">): number {
  return sort === "recovery" ? (recovery?.gain ?? NaN) : measures[sort];
}
