import type { Branch } from "../../../model/attention/branch";
import { naiveForecast, NAIVES, type Naive } from "../../../model/training/forecast/naive";
import { middleOf } from "../../../model/training/forecast/forecasts";
import type { Values } from "../../../model/series/series";
import { weightsOf } from "../../../model/training/forecast/lookedAt";
import type { SeenStep } from "../../../viz/charts/bars/SeenBars";
import type { AheadPoint } from "../../../viz/charts/lines/WindowPlot";
import { firstAhead, toUnits } from "./inUnits";
import type { ForecastValue } from "./value";

/** The forecast of the window on show, in the column's own unit; `simple` is what the best simple forecast says, where there is one. */
export function aheadOf(value: ForecastValue, target: number): AheadPoint[] {
  const { series, prepared, evaluation, window } = value;
  const { forecasts, truth, bands } = evaluation;
  const { horizon, targets } = truth;
  const origin = truth.origins[window]!;
  const first = firstAhead(value);
  const unit = toUnits(prepared.scalings[target]!);
  const middle = middleOf(forecasts);
  const naive = simpleOf(value);
  const simple = naive && naiveForecast(naive, prepared, Int32Array.of(origin)).values;
  return Array.from({ length: horizon }, (_, h) => {
    const i = (window * horizon + h) * targets + target;
    return {
      at: series.axis.at[origin + first + h]!,
      truth: unit(truth.values[i]!),
      predicted: unit(middle.values[i]!),
      low: unit(bands[0].values[i]!),
      high: unit(bands[1].values[i]!),
      ...(simple && { simple: unit(simple[h * targets + target]!) }),
    };
  });
}

/** The best of the simple forecasts; null where there are none. */
export function simpleOf({ verdict }: Pick<ForecastValue, "verdict">): Naive | null {
  const rival = verdict?.simple.rival;
  return NAIVES.find((naive) => naive === rival) ?? null;
}

/** The steps of a branch's window on the axis, with the attention that they get; null where that is not known. */
export function seenOf({ series, prepared, evaluation, window, lookedAt }: ForecastValue, branch: Branch, head: number | null): SeenStep[] | null {
  if (lookedAt === null) return null;
  const { steps, stride, heads } = prepared.settings;
  const { at } = series.axis;
  const origin = evaluation.truth.origins[window]!;
  const covers = branch === "short" ? 1 : stride;
  const weights = weightsOf(lookedAt[branch], steps, head === null || head >= heads ? null : head);
  return Array.from(weights, (weight, t) => {
    const to = origin - (steps - 1 - t) * covers;
    return { from: at[to - covers + 1]!, to: at[to]!, weight };
  });
}

/** The target as far back as a branch's window reaches, up to the window's last row, in the column's own unit. */
export function pastOf({ series, prepared, evaluation, window }: ForecastValue, target: number, branch: Branch): { readonly at: Float64Array; readonly values: Values } {
  const { steps, stride, targets } = prepared.settings;
  const to = evaluation.truth.origins[window]! + 1;
  const from = to - steps * (branch === "short" ? 1 : stride);
  const column = series.columns.find(({ name }) => name === targets[target])!;
  return { at: series.axis.at.subarray(from, to), values: column.values.subarray(from, to) };
}
