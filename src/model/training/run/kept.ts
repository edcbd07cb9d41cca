import { endOf, type ArrayPlace } from "../../kernels/training/arrays";
import { MOST_MOMENTS, type Film } from "./film";
import type { RunCheckpoint } from "./run";

/** A run as it is kept: it goes on from here as if it had never rested. */
export interface KeptRun {
  readonly state: RunCheckpoint;
  readonly film: Film;
}

/** Whether a run that was kept, by whomever, is one of these arrays: as long, of numbers, its film in order and not too long. */
export function isKeptOf({ state, film }: KeptRun, arrays: readonly ArrayPlace[]): boolean {
  const count = endOf(arrays.at(-1)!);
  const isSound = (values: unknown) => values instanceof Float32Array && values.length === count && values.every(Number.isFinite);
  const isStep = (step: number) => Number.isInteger(step) && step >= 0;
  const { weights, moments, squares, steps } = state.trainer;
  const { moments: filmed, stride } = film;
  return (
    [weights, moments, squares, state.best.weights].every(isSound) &&
    isStep(steps) && isStep(state.best.step) && Number.isFinite(state.best.loss) &&
    filmed.length <= MOST_MOMENTS && Number.isInteger(stride) && stride > 0 &&
    filmed.every((moment, i) => isStep(moment.step) && moment.step > (filmed[i - 1]?.step ?? -1) && isSound(moment.weights))
  );
}
