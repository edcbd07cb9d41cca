import type { NamedArray } from "../../../../model/files/writeNpz";
import { aroundMaps } from "../maps/export/aroundMaps";
import type { LongValue } from "./value";

/** Inputs, outputs, and in place of the maps their overviews, under names of their own. */
export function longArrays({ survey, request }: LongValue): NamedArray[] {
  const { heads, short, long } = survey;
  const { size } = short.overview;
  return aroundMaps(request, survey, [
    { name: "short_overview_mean", shape: [heads, size, size], values: short.overview.mean },
    { name: "short_overview_peak", shape: [heads, size, size], values: short.overview.peak },
    { name: "long_overview_mean", shape: [heads, size, size], values: long.overview.mean },
    { name: "long_overview_peak", shape: [heads, size, size], values: long.overview.peak },
  ]);
}
