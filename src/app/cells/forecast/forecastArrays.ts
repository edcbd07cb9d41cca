import type { NamedArray } from "../../../model/files/writeNpz";
import { middleOf, type Forecasts } from "../../../model/training/forecast/forecasts";
import { firstAhead, toUnits } from "./inUnits";
import type { ForecastValue } from "./value";

/**
 * Every window of the test part: `predicted`, `true` and the band's edges `low` and `high`, `(windows, horizon, targets)` in the
 * columns' own units, and `time`, `(windows, horizon)`: ms since 1970 (UTC) or sample numbers, in double precision.
 */
export function forecastArrays(value: ForecastValue): NamedArray[] {
  const { series, prepared, evaluation } = value;
  const { forecasts, truth, bands } = evaluation;
  const { origins, horizon, targets } = truth;
  const units = prepared.scalings.map(toUnits);
  const first = firstAhead(value);
  const named = (name: string, { values }: Forecasts): NamedArray => ({
    name,
    shape: [origins.length, horizon, targets],
    values: values.map((each, i) => units[i % targets]!(each)),
  });
  const time = Float64Array.from({ length: origins.length * horizon }, (_, i) => series.axis.at[origins[Math.floor(i / horizon)]! + first + (i % horizon)]!);
  return [
    named("predicted", middleOf(forecasts)),
    named("true", truth),
    named("low", bands[0]),
    named("high", bands[1]),
    { name: "time", shape: [origins.length, horizon], values: time },
  ];
}
