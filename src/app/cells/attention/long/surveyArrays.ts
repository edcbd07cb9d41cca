import type { NamedArray } from "../../../../model/files/writeNpz";
import type { LongValue } from "./value";

/** Inputs, outputs, and in place of the maps their overviews, under names of their own. */
export function longArrays({ survey, request }: LongValue): NamedArray[] {
  const { heads, steps, units, short, long, output } = survey;
  const { size } = short.overview;
  return [
    { name: "short_input", shape: [steps, request.short.width], values: request.short.values },
    { name: "long_input", shape: [steps, request.long.width], values: request.long.values },
    { name: "short_overview_mean", shape: [heads, size, size], values: short.overview.mean },
    { name: "short_overview_peak", shape: [heads, size, size], values: short.overview.peak },
    { name: "long_overview_mean", shape: [heads, size, size], values: long.overview.mean },
    { name: "long_overview_peak", shape: [heads, size, size], values: long.overview.peak },
    { name: "short_output", shape: [steps, units], values: short.output },
    { name: "long_output", shape: [steps, units], values: long.output },
    { name: "output", shape: [steps, units], values: output },
  ];
}
