import { arraysOf } from "../../../../model/kernels/training/arrays";
import type { Series } from "../../../../model/series/series";
import { requestOf } from "../../../../model/training/request";
import type { Moment } from "../../../../model/training/run/film";
import { initialWeights, layerWeights } from "../../../../model/training/run/weights";
import type { Prepared } from "../../../../model/training/task/prepare";
import type { Trained } from "../value";
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
    moments: { best: state.best ?? newest, last: newest, film: shown ?? newest },
    layerOf: (weights) => layerWeights(arrays, weights),
    requestFor(weights, windows) {
      const end = rowAt(series.axis.at, windows.short.to.at(-1)!);
      return end === null || windows.steps !== task.steps ? null : requestOf(task, weights, end);
    },
  };
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
