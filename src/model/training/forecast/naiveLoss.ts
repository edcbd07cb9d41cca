import type { Loss } from "../../kernels/training/task";
import { thinned } from "../thinned";
import type { Prepared } from "../task/prepare";
import { truthOf, type Forecasts } from "./forecasts";
import { naiveForecast, naivesOf, type Naive } from "./naive";
import { pinball } from "./scores";

/** Windows of the validation part that are judged. */
const JUDGED = 256;

/** What the simple forecasts lose on the validation part, in the loss that is trained; none where no values to come are forecast. */
export function naiveLosses(prepared: Prepared): readonly { readonly naive: Naive; readonly loss: number }[] {
  if (prepared.settings.goal.kind !== "forecast") return [];
  const origins = thinned(prepared.parts.validation.origins, JUDGED);
  const truth = truthOf(prepared, origins);
  return naivesOf(prepared).map((naive) => ({ naive, loss: lossBetween(naiveForecast(naive, prepared, origins), truth, prepared.task.loss) }));
}

/** The mean loss of one forecast for each value; as each of the quantiles where those are trained. */
export function lossBetween({ values }: Pick<Forecasts, "values">, truth: Pick<Forecasts, "values">, loss: Loss): number {
  const each = (error: number): number => {
    if (loss.kind !== "pinball") return loss.kind === "square" ? error ** 2 : Math.abs(error);
    return loss.levels.reduce((sum, level) => sum + pinball(error, level), 0) / loss.levels.length;
  };
  return values.reduce((sum, value, i) => sum + each(truth.values[i]! - value), 0) / values.length;
}
