import type { ForecasterScores } from "../../../model/training/forecast/evaluation";
import type { Means } from "../../../model/training/forecast/means";
import type { Score } from "../../../model/training/forecast/scores";
import type { Scaling } from "../../../model/training/task/scaling";
import type { ForecastValue } from "./value";

/** What the numbers of an evaluation, in spreads of the train part from its mean, are in the column's own unit. */
export const toUnits =
  ({ mean, spread }: Scaling) =>
  (value: number): number =>
    mean + spread * value;

/** The scores of one target, over all steps ahead or at one of them; in the column's own unit. */
export function scoreOf({ scores }: ForecasterScores, { prepared }: Pick<ForecastValue, "prepared">, target: number, ahead: number | null): Score {
  const { spread } = prepared.scalings[target]!;
  const own = ahead === null ? scores.byTarget[target]! : scores.each[ahead * scores.byTarget.length + target]!;
  return { ...own, mae: own.mae * spread, rmse: own.rmse * spread };
}

/** A mean of one target, over all steps ahead or at one of them. */
export const meanOf = (means: Means, target: number, ahead: number | null): number =>
  ahead === null ? means.byTarget[target]! : means.each[ahead * means.byTarget.length + target]!;

/** How many rows after the last input's own the first forecast row lies; below 1 for the goals for teaching. */
export const firstAhead = ({ prepared: { task } }: Pick<ForecastValue, "prepared">): number => task.target.first + task.steps - 1;
