import { evaluation } from "../../../model/training/forecast/evaluation";
import { verdictOf } from "../../../model/training/forecast/verdict";
import type { TrainingSettings } from "../../../model/training/settings";
import { generated, prepared, seriesOf, settingsFor, SMALL, startRun } from "../../../model/training/training.testing";
import type { ForecastValue } from "./value";

/** Tests only: two columns, trained for some steps and judged; attention that is all on the last step but one. */
export async function forecastOf(more: Partial<TrainingSettings> = {}, steps = 40): Promise<ForecastValue> {
  const [a] = generated("season", 900).columns;
  const series = seriesOf({ a: a!.values, b: a!.values.map((value, i) => 100 + 10 * value + (i % 7)) });
  const ready = prepared(series, { ...settingsFor(series, { ...SMALL, season: 24, horizon: 3 }), targets: ["a", "b"], inputs: ["a"], ...more });
  const { learner, run } = await startRun(ready);
  await run.take(steps);
  const judged = await evaluation(learner, ready);
  const { heads, steps: window } = ready.settings;
  const rows = Float32Array.from({ length: heads * window }, (_, i) => (i % window === window - 2 ? 1 : 0));
  return {
    series,
    prepared: ready,
    moment: { step: run.step, weights: run.weights() },
    otherwise: false,
    evaluation: judged,
    verdict: verdictOf(judged.standings),
    window: 4,
    lookedAt: { short: rows, long: rows },
  };
}
