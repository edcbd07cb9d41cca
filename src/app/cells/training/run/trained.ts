import type { AttentionRequest } from "../../../../model/attention/attention";
import { arraysOf } from "../../../../model/kernels/training/arrays";
import type { Series } from "../../../../model/series/series";
import type { Windows } from "../../../../model/series/windows";
import { requestOf } from "../../../../model/training/request";
import type { Moment } from "../../../../model/training/run/film";
import { initialWeights, layerWeights } from "../../../../model/training/run/weights";
import type { TrainingSettings } from "../../../../model/training/settings";
import { backOf } from "../../../../model/training/task/base";
import type { Prepared } from "../../../../model/training/task/prepare";
import type { Misfit, Trained } from "../value";
import { plainWeights } from "./plainWeights";
import { remembering } from "./remembering";
import { shownMoment, type RunState } from "./runState";

/** What a run has come to, or would begin with where it has not begun. */
export function trainedOf(prepared: Prepared, series: Series, state: Pick<RunState, "best" | "last" | "film" | "looked">): Trained {
  const { task } = prepared;
  const arrays = arraysOf(task);
  const shown = shownMoment(state);
  const fallback = (): Moment => ({ step: 0, weights: initialWeights(arrays, prepared.settings.seed) });
  const newest = state.last ?? state.film.moments.at(-1) ?? fallback();
  return {
    prepared,
    series,
    moments: { best: state.best ?? newest, last: newest, film: shown ?? newest },
    layerOf: (weights) => layerWeights(arrays, weights),
    requestFor: lastRequest({ prepared, series }),
    plainFor: plainOnce(prepared, series),
  };
}

/** By what is prepared, which goes with one series: the same arrays while only the window moves, so that the engine keeps what it was sent. */
const plain = new WeakMap<Prepared, Trained["plainFor"]>();

function plainOnce(prepared: Prepared, series: Series): Trained["plainFor"] {
  const known = plain.get(prepared);
  if (known !== undefined) return known;
  const arrays = arraysOf(prepared.task);
  const made: Trained["plainFor"] = remembering((weights: Float32Array, columns: Parameters<Trained["plainFor"]>[1]) => plainWeights(layerWeights(arrays, weights), prepared.settings, series, columns));
  plain.set(prepared, made);
  return made;
}

/** A window of what a run was trained on: the same object as long as these are. */
export interface TrainedWindow {
  readonly prepared: Prepared;
  readonly series: Series;
  readonly windows: Windows;
}

/** As `requestFor`, with the last answer kept: the layer, its view and its maps ask for the same of each moment. */
function lastRequest(run: Omit<TrainedWindow, "windows">): Trained["requestFor"] {
  let last: { readonly weights: Float32Array; readonly windows: Windows; readonly answer: AttentionRequest | Misfit } | null = null;
  return (weights, windows) => {
    if (last?.weights !== weights || last.windows !== windows) last = { weights, windows, answer: requestFor({ ...run, windows }, weights) };
    return last.answer;
  };
}

/** What the layer is given for the window with a moment's weights. */
export function requestFor({ prepared: { task, settings }, series, windows }: TrainedWindow, weights: Float32Array): AttentionRequest | Misfit {
  const end = endOf(windows, series.axis.at, settings);
  if (end === null) return "cut";
  return end + backOf(settings) < 0 ? "early" : requestOf(task, weights, end);
}

/** The row that windows end with; null where they are not cut as those of the settings, or from another axis. */
function endOf({ steps, short, long }: Windows, at: Float64Array, settings: Pick<TrainingSettings, "steps" | "stride">): number | null {
  const end = rowAt(at, short.to.at(-1)!);
  const isCut = end !== null && steps === settings.steps && rowAt(at, long.from.at(-1)!) === end - settings.stride + 1;
  return isCut ? end : null;
}

/** The row of an instant, or a sample number; null where it is none of them. */
export function rowAt(at: Float64Array, instant: number): number | null {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < instant) low = middle + 1;
    else high = middle;
  }
  return at[low] === instant ? low : null;
}
