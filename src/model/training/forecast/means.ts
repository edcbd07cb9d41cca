import type { Forecasts } from "./forecasts";

/** The mean of a number that each forecast value has: of all, of each step ahead (from one on), of each target, and of each target at each step ahead, `(horizon, targets)`. */
export interface Means {
  readonly all: number;
  readonly byHorizon: readonly number[];
  readonly byTarget: readonly number[];
  readonly each: readonly number[];
}

/** @param numberOf the number of the value in place `i` of `(windows, horizon, targets)` */
export function meansOf({ horizon, targets, values }: Forecasts, numberOf: (i: number) => number): Means {
  const size = horizon * targets;
  const sums = new Float64Array(size);
  for (let i = 0; i < values.length; i++) sums[i % size]! += numberOf(i);
  const each = Array.from(sums, (sum) => (sum * size) / values.length);
  const mean = (of: readonly number[]) => of.reduce((a, b) => a + b, 0) / of.length;
  return {
    all: mean(each),
    byHorizon: Array.from({ length: horizon }, (_, h) => mean(each.slice(h * targets, (h + 1) * targets))),
    byTarget: Array.from({ length: targets }, (_, target) => mean(each.filter((_, i) => i % targets === target))),
    each,
  };
}
