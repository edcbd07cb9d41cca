import type { Contender } from "../../../model/training/forecast/evaluation";
import { toCsv, type CsvCell } from "../../base/tables/csv";
import { scoreOf } from "./inUnits";
import type { ForecastValue } from "./value";

/** How the outside calls each way to forecast. */
export const FORECASTERS = {
  layer: "model",
  last: "last",
  drift: "drift",
  season: "seasonal",
  mean: "mean",
  ridge: "linear",
} as const satisfies Readonly<Record<Contender, string>>;

/** A row for each way to forecast, each target and each step ahead (from 1 on); in the columns' own units. */
export function errorsTable(value: ForecastValue): string {
  const { settings } = value.prepared;
  const { horizon } = value.evaluation.truth;
  const rows = value.evaluation.standings.flatMap((standing) =>
    settings.targets.flatMap((name, target) =>
      Array.from({ length: horizon }, (_, h): CsvCell[] => {
        const { mae, rmse, mase } = scoreOf(standing, value, target, h);
        return [FORECASTERS[standing.contender], name, h + 1, mae, rmse, mase];
      }),
    ),
  );
  return toCsv(["forecaster", "target", "horizon", "mae", "rmse", "mase"], rows);
}
