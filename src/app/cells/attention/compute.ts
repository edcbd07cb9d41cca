import { BRANCHES, type Branch } from "../../../model/attention/branch";
import { WHOLE_STEPS } from "../../../model/attention/survey";
import { ok, problem, type Problem, type Result } from "../../../model/result";
import type { Windows } from "../../../model/series/windows";
import type { ComputeContext } from "../../notebook/document/kind";
import { columnsOf, layerRequest } from "../layer/request";
import { requestTrained } from "../layer/trainedLayer";
import { featuresOf, type LayerValue } from "../layer/value";
import type { SeriesValue } from "../series/value";
import { OVERVIEW_CELLS, type LongValue } from "./long/value";
import { keptMaps } from "./compare/keptMaps";
import { heldScan } from "./scan/heldScan";
import type { AttentionValue } from "./value";

declare module "../../../model/result" {
  interface Problems {
    /** Columns of a window, and those that the layer was made for. */
    "cells/width": { readonly branch: Branch; readonly has: number; readonly wants: number };
  }
}

/** Runs the layer on the windows, block by block where they are too long for whole maps; a problem when the layer was made for other widths, or the engine has one. */
export async function computeAttention(
  { cellId: seriesId, series, windows }: Pick<SeriesValue, "cellId" | "series" | "windows">,
  layer: LayerValue,
  { cellId, engine, signal, progress, made, whenGone }: Pick<ComputeContext, "cellId" | "engine" | "signal" | "progress" | "made" | "whenGone">,
): Promise<Result<AttentionValue | LongValue>> {
  whenGone(heldScan(made, cellId).end);
  whenGone(keptMaps(made, cellId).end);
  const misfit = misfitOf(windows, layer);
  if (misfit !== null) return misfit;
  const request = layerRequest(windows, layer);
  const options = { signal, onProgress: progress };
  const result =
    windows.steps > WHOLE_STEPS
      ? mapped(await engine.survey(cellId, request, OVERVIEW_CELLS, options), ({ survey, backend }) => ({ survey, computedBy: backend }))
      : mapped(await engine.attend(cellId, request, options), (attention) => ({ attention }));
  if (!result.ok) return result;
  const sampleSteps = { short: series.short.axis.step, long: series.long.axis.step };
  return ok({ seriesId, request, windows, sampleSteps, trained: layer.trained?.step ?? 0, ...result.value });
}

const mapped = <From, To>(result: Result<From>, make: (value: From) => To): Result<To> => (result.ok ? ok(make(result.value)) : result);

function misfitOf(windows: Windows, layer: LayerValue): Result<never, Problem> | null {
  const features = featuresOf(layer);
  if (features === null) return widthProblem(windows, layer);
  const made = requestTrained(features, windows);
  return made.ok ? null : made;
}

function widthProblem(windows: Windows, layer: LayerValue): Result<never, Problem> | null {
  for (const branch of BRANCHES) {
    const [has, wants] = [windows[branch].width, columnsOf(layer, branch)];
    if (has !== wants) return problem("cells/width", { branch, has, wants });
  }
  return null;
}
