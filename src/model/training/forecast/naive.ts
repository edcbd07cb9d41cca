import type { Prepared } from "../task/prepare";
import type { Forecasts } from "./forecasts";

export const NAIVES = ["last", "drift", "season", "mean"] as const;
/** The last value; the line from the first value through the last; the same step one season ago; the mean of the short window. */
export type Naive = (typeof NAIVES)[number];

/** The simple forecasts that there are for a task: the seasonal one where there is a season. */
export const naivesOf = ({ settings }: Prepared): readonly Naive[] => NAIVES.filter((kind) => kind !== "season" || settings.season !== null);

/** A simple forecast of windows that end in these rows; of nothing but rows up to there. */
export function naiveForecast(kind: Naive, { wanted, task, settings }: Prepared, origins: Int32Array): Forecasts {
  const { horizon, targets } = task.readOut!;
  const at = (row: number, target: number) => wanted.values[Math.max(0, row) * targets + target]!;
  const values = new Float32Array(origins.length * horizon * targets);
  origins.forEach((origin, w) => {
    for (let target = 0; target < targets; target++) {
      const level = kind === "mean" ? meanOf((t) => at(origin - t, target), settings.steps) : at(origin, target);
      const slope = kind === "drift" && origin > 0 ? (level - at(0, target)) / origin : 0;
      for (let h = 1; h <= horizon; h++) {
        const i = (w * horizon + h - 1) * targets + target;
        values[i] = kind === "season" ? at(seasonAgo(origin, h, settings.season!), target) : level + slope * h;
      }
    }
  });
  return { origins, quantiles: 1, horizon, targets, values };
}

/** The last row that is known and a whole number of seasons before the one that is forecast. */
const seasonAgo = (origin: number, h: number, season: number): number => origin + h - season * Math.ceil(h / season);

function meanOf(value: (t: number) => number, count: number): number {
  let sum = 0;
  for (let t = 0; t < count; t++) sum += value(t);
  return sum / count;
}
