import type { MapBranch } from "../../../../model/attention/branch";
import { niceTicks } from "../../../../viz/base/axis";
import { keyLayout, type MapLayout } from "../../../../viz/maps/columnLayout";
import { stepAxis, windowAxis, type MapAxis } from "../../../../viz/base/mapAxis";
import type { LongValue } from "./value";
import type { MapView } from "./zoom";

/** The names of all steps of a branch; the sum counts them. */
export const longAxis = (value: LongValue, branch: MapBranch): MapAxis => axisFrom(value, branch, 0, value.survey.steps);

/** The axes of a part of a map: of its queries, and the layout of its keys. */
export function partAxes(value: LongValue, branch: MapBranch, { row, column, span }: MapView): { axis: MapAxis; layout: MapLayout } {
  return {
    axis: axisFrom(value, branch, row, span),
    layout: keyLayout(branch, span, axisFrom(value, branch, column, span)),
  };
}

/** Names `span` steps from `first` on, which is step 0 of the axis. */
function axisFrom({ windows, sampleSteps }: LongValue, branch: MapBranch, first: number, span: number): MapAxis {
  if (branch !== "sum") {
    const { from, to } = windows[branch];
    const part = { ...windows[branch], from: from.slice(first, first + span), to: to.slice(first, first + span) };
    return windowAxis(part, { kind: windows.axis, step: sampleSteps[branch] });
  }
  return {
    unit: "step",
    label: (step) => stepAxis(first + span).label(first + step),
    ticks: (count) =>
      niceTicks("index", first + 1, first + span, count).map(({ at, label }) => ({ at: at - first - 0.5, label })),
  };
}
