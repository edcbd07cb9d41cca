import { scaleLinear, scaleLog } from "d3";

/** Where a step of training stands along a chart, and which step stands at a place. */
export interface StepScale {
  readonly x: (step: number) => number;
  readonly stepAt: (place: number) => number;
  readonly ticks: readonly number[];
}

/** Pixels between two ticks, about. */
const BETWEEN = 110;

/** Steps from 0 to `most` on the pixels of a range, evenly or by their logarithm. */
export function stepScale(most: number, log: boolean, [left, right]: readonly [number, number]): StepScale {
  const range = [left, Math.max(left + 1, right)];
  // Steps count from 0, which has no logarithm.
  const scale = log ? scaleLog([1, most + 1], range) : scaleLinear([0, most], range);
  const shift = log ? 1 : 0;
  return { x: (step) => scale(step + shift), stepAt: (place) => scale.invert(place) - shift, ticks: ticksOf(most, log, right - left) };
}

function ticksOf(most: number, log: boolean, width: number): number[] {
  if (!log) return scaleLinear([0, most], [0, 1]).ticks(Math.max(3, width / BETWEEN)).filter(Number.isInteger);
  return Array.from({ length: Math.floor(Math.log10(Math.max(1, most))) + 1 }, (_, i) => 10 ** i);
}
