import type { Cycle } from "../place/cycles";
import { periodsOf } from "../place/positions";

/** A head that looks back gives its step at least this weight, where positions can tell its steps apart. */
const SHARP = 0.99;

/** Scores beyond it would lose too many digits in float32. */
const MOST = 4096;

/** Weight of a neighbour so far round the cycle, against that of the same place: an hour, a day, a month. */
const NEIGHBOUR = 1 / 20;
const PARTS: Readonly<Record<Cycle, number>> = { day: 24, week: 7, year: 12 };

export interface Sharpness {
  /** What the sum of cosines is multiplied by. */
  readonly gain: number;
  /** The least weight that the wanted key gets, of all queries that have it. */
  readonly weight: number;
}

/**
 * How steep scores by position have to be. The score of a key that lies d steps beside the wanted one is gain · Σ cos(2π d / period);
 * the least power of two that makes the wanted key sharp is taken. Cost T · pairs.
 */
export function gainBack(steps: number, pairs: number): Sharpness {
  const periods = periodsOf(steps, pairs);
  const below = Float64Array.from({ length: Math.max(0, steps - 1) }, (_, i) => periods.reduce((sum, period) => sum + Math.cos((2 * Math.PI * (i + 1)) / period) - 1, 0));
  // As if each key had neighbours to both sides as far as the window is long.
  const weight = (gain: number) => 1 / below.reduce((sum, each) => sum + 2 * Math.exp(gain * each), 1);
  let gain = 1;
  while (gain < MOST && weight(gain) < SHARP) gain *= 2;
  return { gain, weight: weight(gain) };
}

/** How steep scores by a cycle of the calendar are. */
export const gainOfCycle = (cycle: Cycle): number => -Math.log(NEIGHBOUR) / (1 - Math.cos((2 * Math.PI) / PARTS[cycle]));

/** How steep scores by value are, for each spread of the series. */
export const GAIN_OF_VALUE = 16;
