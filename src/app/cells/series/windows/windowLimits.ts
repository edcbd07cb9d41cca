import type { Branch } from "../../../../model/attention/branch";
import { fitted, validPositions } from "../../../../model/series/cut";
import type { Series } from "../../../../model/series/series";
import type { Fit, WindowSpec } from "../../../../model/series/windows";
import { LIMITS } from "../spec";

/** The positions that a window can have on a series; `min > max` where the series is too short for it. */
export type PositionRange = (window: WindowSpec) => { readonly min: number; readonly max: number };

export const reachOf =
  ({ short, long }: Readonly<Record<Branch, Series>>, fit: Fit): PositionRange =>
  (window) =>
    validPositions(short, long, window, fit);

/** How many rows the long window is cut from: those of its series, or what that is resampled to. */
export const rowsOfLong = ({ short, long }: Readonly<Record<Branch, Series>>, fit: Fit): number =>
  fitted(short, long, fit).long.axis.at.length;

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What each setting can be while the others stay; more steps are within reach where the stride may shrink. */
export interface WindowLimits {
  readonly steps: Range;
  readonly stride: Range;
  readonly position: Range;
}

export function windowLimits(window: WindowSpec, reach: PositionRange): WindowLimits {
  const fits = (change: Partial<WindowSpec>) => isWithin(reach({ ...window, ...change }));
  return {
    steps: { min: 1, max: Math.max(1, mostSteps(window, reach)) },
    stride: { min: 1, max: greatest(LIMITS.stride.max, (stride) => fits({ stride })) },
    position: reach(window),
  };
}

/** As many steps as the series allows, whatever the stride; 0 where it allows none. */
export function mostSteps(window: WindowSpec, reach: PositionRange): number {
  const fits = (steps: number) => isWithin(reach({ ...window, steps, stride: 1 }));
  return fits(1) ? greatest(LIMITS.steps.max, fits) : 0;
}

/**
 * The window with a stride and a position that the series allows, as near as can be to those it has;
 * null when the series is too short for its steps whatever the stride.
 */
export function fitWindow(window: WindowSpec, reach: PositionRange): WindowSpec | null {
  const fits = (stride: number) => isWithin(reach({ ...window, stride }));
  if (!fits(1)) return null;
  const stride = greatest(window.stride, fits);
  const { min, max } = reach({ ...window, stride });
  return { ...window, stride, position: Math.min(max, Math.max(min, window.position)) };
}

const isWithin = ({ min, max }: Range) => min <= max;

/** The greatest number from 1 to `limit` that fits, for a test that holds up to some number and not beyond; at least 1. */
function greatest(limit: number, fits: (n: number) => boolean): number {
  let [low, high] = [1, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
