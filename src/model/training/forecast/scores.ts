import type { Prepared } from "../task/prepare";
import type { Forecasts } from "./forecasts";
import { meansOf, type Means } from "./means";

/** How far forecasts are off. MAE and RMSE in spreads of the train part, so that targets of several units can be averaged. */
export interface Score {
  readonly mae: number;
  readonly rmse: number;
  /** MAE over that of the seasonal naive forecast (of the last value, without a season), one step ahead, on the train part. */
  readonly mase: number;
  /** 0 to 2; the mean of 2·|error| / (|forecast| + |truth|) in the column's own unit. */
  readonly smape: number;
}

export interface Scores {
  readonly all: Score;
  /** From one step ahead on. */
  readonly byHorizon: readonly Score[];
  readonly byTarget: readonly Score[];
  /** Of each target at each step ahead, `(horizon, targets)`. */
  readonly each: readonly Score[];
}

/** Scores of a forecast of one number against what came to pass. */
export function scoresOf(forecasts: Forecasts, truth: Forecasts, prepared: Prepared): Scores {
  const { horizon, targets, values } = forecasts;
  const scales = prepared.scalings.map((_, target) => stepError(prepared, target));
  const all = tally();
  const byHorizon = Array.from({ length: horizon }, tally);
  const byTarget = Array.from({ length: targets }, tally);
  const cells = Array.from({ length: horizon * targets }, tally);
  for (let i = 0; i < values.length; i++) {
    const target = i % targets;
    const { mean, spread } = prepared.scalings[target]!;
    const error = values[i]! - truth.values[i]!;
    const size = Math.abs(mean + spread * values[i]!) + Math.abs(mean + spread * truth.values[i]!);
    const relative = size === 0 ? 0 : (2 * spread * Math.abs(error)) / size;
    const tallies = [all, byHorizon[Math.floor(i / targets) % horizon]!, byTarget[target]!, cells[i % cells.length]!];
    for (const each of tallies) each.add(error, error / scales[target]!, relative);
  }
  const scores = (of: readonly Tally[]) => of.map((each) => each.score());
  return { all: all.score(), byHorizon: scores(byHorizon), byTarget: scores(byTarget), each: scores(cells) };
}

/** What a quantile loses where the truth lies so far above it. */
export const pinball = (above: number, level: number): number => Math.max(level * above, (level - 1) * above);

/** The mean pinball loss of several quantiles, each a forecast of one number, in spreads of the train part. */
export const pinballOf = (quantiles: readonly Forecasts[], levels: readonly number[], truth: Forecasts): Means =>
  meansOf(truth, (i) => quantiles.reduce((sum, { values }, q) => sum + pinball(truth.values[i]! - values[i]!, levels[q]!), 0) / levels.length);

type Tally = ReturnType<typeof tally>;

function tally() {
  let [count, absolute, square, scaled, relative] = [0, 0, 0, 0, 0];
  return {
    add(error: number, inScale: number, share: number) {
      count++;
      absolute += Math.abs(error);
      square += error * error;
      scaled += Math.abs(inScale);
      relative += share;
    },
    score: (): Score => ({ mae: absolute / count, rmse: Math.sqrt(square / count), mase: scaled / count, smape: relative / count }),
  };
}

/** The mean absolute step from one season to the next in the train part. */
function stepError({ wanted: { values, width }, parts, settings }: Prepared, target: number): number {
  const lag = settings.season ?? 1;
  const { to } = parts.train.rows;
  let sum = 0;
  for (let row = lag; row < to; row++) sum += Math.abs(values[row * width + target]! - values[(row - lag) * width + target]!);
  return sum / Math.max(1, to - lag);
}
