import type { AttentionRequest } from "../../../../model/attention/attention";
import { evenSum, type Even } from "../../../../model/attention/analysis/even";
import { evenCell, evenRegion } from "../../../../model/attention/analysis/evenParts";
import type { MapBranch } from "../../../../model/attention/branch";
import type { MapRegion, Overview } from "../../../../model/attention/survey";
import { crop, type MapView } from "./zoom";

/** Even attention in a part of a map, or of both branches' added. */
export function evenPart(request: AttentionRequest, branch: MapBranch, rows: MapRegion["rows"], columns: MapRegion["columns"]): Even {
  if (branch !== "sum") return evenRegion(request, branch, rows, columns);
  return evenSum(evenRegion(request, "short", rows, columns), evenRegion(request, "long", rows, columns));
}

/** The even overview under a view. */
export const evenCrop = (view: MapView, overview: Overview, even: Even | undefined): Even | undefined =>
  typeof even === "object" ? crop(view, overview, even, 0).values : even;

/** What an even row gives to a key; NaN where the query may not look at it. */
export function evenKeyOf(request: AttentionRequest, branch: MapBranch, query: number, key: number): number {
  if (branch !== "sum") return evenCell(request, branch, query, key);
  const even = evenPart(request, branch, [query, query + 1], [key, key + 1]);
  return typeof even === "number" ? even : even[0]!;
}
