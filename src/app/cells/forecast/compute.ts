import { WHOLE_STEPS } from "../../../model/attention/survey";
import { ok, type Result } from "../../../model/result";
import { lookedAt } from "../../../model/training/forecast/lookedAt";
import { verdictOf } from "../../../model/training/forecast/verdict";
import { requestOf } from "../../../model/training/request";
import type { ComputeContext } from "../../notebook/document/kind";
import { ownOfCell } from "../ownOfCell";
import type { TrainingValue } from "../training/value";
import { evaluatorOf } from "./evaluator";
import type { ForecastSpec } from "./spec";
import type { ForecastValue } from "./value";

type Context = Pick<ComputeContext, "cellId" | "made" | "whenGone" | "engine" | "signal">;

/** What a cell came to last, by the cell: the very value comes back where the same is asked, as at each moment of a film that it does not follow. */
const lastOf = ownOfCell(() => {
  let last: ForecastValue | null = null;
  return { get: () => last, set: (value: ForecastValue) => (last = value), end: () => (last = null) };
});

/** Judges the weights on the test part, and runs the layer on the window on show. */
export async function computeForecast(
  spec: ForecastSpec, { series, trained, otherwise }: TrainingValue, context: Context, evaluatorFor = evaluatorOf,
): Promise<Result<ForecastValue>> {
  const { cellId, made, engine, signal } = context;
  const { prepared } = trained;
  const { task, settings, parts } = prepared;
  const moment = trained.moments[spec.moment];
  const evaluator = evaluatorFor(made, cellId);
  context.whenGone(evaluator.end);
  const last = lastOf(made, cellId);
  context.whenGone(last.end);
  const evaluated = await evaluator.evaluate(series, settings, moment.weights);
  if (!evaluated.ok) return evaluated;
  const { origins } = parts.test;
  const window = Math.min(spec.window ?? Infinity, origins.length - 1);
  const before = last.get();
  if (before !== null && before.evaluation === evaluated.value && before.window === window && before.otherwise === otherwise) return ok(before);
  const value = { series, prepared, moment, otherwise, evaluation: evaluated.value, verdict: verdictOf(evaluated.value.standings), window };
  const told = (lookedAt: ForecastValue["lookedAt"]) => ok(last.set({ ...value, lookedAt }));
  if (task.steps > WHOLE_STEPS) return told(null);
  const attended = await engine.attend(cellId, requestOf(task, moment.weights, origins[window]!), { signal });
  return attended.ok ? told(lookedAt(attended.value, settings.readOut)) : attended;
}
