import { WHOLE_STEPS } from "../../../model/attention/survey";
import { ok, type Result } from "../../../model/result";
import { lookedAt } from "../../../model/training/forecast/lookedAt";
import { verdictOf } from "../../../model/training/forecast/verdict";
import { requestOf } from "../../../model/training/request";
import type { ComputeContext } from "../../notebook/document/kind";
import type { TrainingValue } from "../training/value";
import { evaluatorOf } from "./evaluator";
import type { ForecastSpec } from "./spec";
import type { ForecastValue } from "./value";

type Context = Pick<ComputeContext, "cellId" | "made" | "whenGone" | "engine" | "signal">;

/** Judges the weights on the test part, and runs the layer on the window on show. */
export async function computeForecast(spec: ForecastSpec, { series, trained, otherwise }: TrainingValue, context: Context): Promise<Result<ForecastValue>> {
  const { cellId, made, engine, signal } = context;
  const { prepared } = trained;
  const { task, settings, parts } = prepared;
  const moment = trained.moments[spec.moment];
  const evaluator = evaluatorOf(made, cellId);
  context.whenGone(evaluator.end);
  const evaluated = await evaluator.evaluate(series, settings, moment.weights);
  if (!evaluated.ok) return evaluated;
  const { origins } = parts.test;
  const window = Math.min(spec.window ?? Infinity, origins.length - 1);
  const value = { series, prepared, moment, otherwise, evaluation: evaluated.value, verdict: verdictOf(evaluated.value.standings), window };
  if (task.steps > WHOLE_STEPS) return ok({ ...value, lookedAt: null });
  const attended = await engine.attend(cellId, requestOf(task, moment.weights, origins[window]!), { signal });
  return attended.ok ? ok({ ...value, lookedAt: lookedAt(attended.value, settings.readOut) }) : attended;
}
