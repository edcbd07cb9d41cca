import { ok, problem, type Result } from "../../../model/result";
import type { ComputeContext } from "../../notebook/document/kind";
import type { SeriesValue } from "../series/value";
import { loadBundledRun } from "./kept/bundled";
import { settingsFor } from "./settingsFor";
import { AT_FIRST, marksOf, type RunState } from "./run/runState";
import { isSameTask } from "./run/sameTask";
import { trainedOf } from "./run/trained";
import type { RunTask, Training } from "./run/cellTraining";
import { trainingOf } from "./run/trainings";
import type { TrainingSpec } from "./spec";
import type { Elsewhere, Trained, TrainingValue } from "./value";

declare module "../../../model/result" {
  interface Problems {
    /** The two windows read two files. */
    "training/two-series": Nothing;
  }
}

type Context = Pick<ComputeContext, "cellId" | "made" | "touch" | "mark" | "kept" | "whenGone" | "engine">;

/** The task as it is now, and what the last run came to. Starts nothing. */
export async function computeTraining(
  spec: TrainingSpec, source: SeriesValue, context: Context, loadBundled = loadBundledRun,
): Promise<Result<TrainingValue | Elsewhere>> {
  const { cellId, made } = context;
  const { short: series, long } = source.series;
  const training = trainingOf(made, cellId);
  context.whenGone(training.end);
  if (spec.bundled !== undefined) {
    const why = series !== long ? "series" : await training.takeUp(series, context.kept.read(), () => loadBundled(spec.bundled!));
    if (why !== null) {
      context.mark(marksOf(AT_FIRST));
      return ok({ cellId, trained: null, why });
    }
  }
  if (series !== long) return problem("training/two-series", {});
  const found = settingsFor(spec, source, training.suited);
  if (!found.ok) return found;
  const { settings, reasons } = found.value;
  const ready = training.prepare(series, settings);
  if (!ready.ok) return ready;
  const task = { series, settings, pilots: spec.pilots && spec.goal.kind === "forecast" };
  training.follow(task, context);
  await training.restore(series, context.kept.read());
  const begun = training.begunWith();
  const ran = begun && ranOf(training, begun, training.state.getState());
  return ok({
    cellId,
    seriesId: source.cellId,
    series,
    settings,
    reasons,
    prepared: ready.value,
    trained: ran ?? trainedOf(ready.value, series, AT_FIRST),
    otherwise: begun !== null && !isSameTask(begun, task),
    bundled: training.isBundled(),
  });
}

/** What a run has come to; null while its settings are still being found out. */
function ranOf({ prepare }: Training, { series }: RunTask, state: RunState): Trained | null {
  const prepared = state.ready && prepare(series, state.ready.settings);
  return prepared?.ok ? trainedOf(prepared.value, series, state) : null;
}
