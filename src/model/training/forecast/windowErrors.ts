import type { Forecasts } from "./forecasts";

/** Of each window, the mean absolute error over the steps ahead of one target; in spreads of the train part, as forecasts are. */
export function windowErrors(forecasts: Forecasts, truth: Forecasts, target: number): Float32Array {
  const { horizon, targets } = truth;
  const errors = new Float32Array(truth.origins.length);
  for (let w = 0; w < errors.length; w++) {
    let sum = 0;
    for (let h = 0; h < horizon; h++) {
      const i = (w * horizon + h) * targets + target;
      sum += Math.abs(forecasts.values[i]! - truth.values[i]!);
    }
    errors[w] = sum / horizon;
  }
  return errors;
}
