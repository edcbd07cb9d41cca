import { arraysOf } from "../../../../model/kernels/training/arrays";
import type { Problem } from "../../../../model/result";
import type { TrainingBackend } from "../../../../model/training/learner/learner";
import type { StepBlock, Ready } from "../../../../model/training/protocol";
import type { Ended } from "../../../../model/training/run/ended";
import { EMPTY_FILM, type Film, type Moment } from "../../../../model/training/run/film";
import type { PilotProgress } from "../../../../model/training/run/pilots";
import type { Validation } from "../../../../model/training/run/run";
import type { Prepared } from "../../../../model/training/task/prepare";
import type { KeptTraining } from "../kept/keptFile";
import type { Marks } from "../../../notebook/document/kind";
import type { RunRecord } from "../runs/runRecord";
import { grown, NO_CURVE, type Curve } from "./curve";

/** `preparing`: the worker starts, and pilots run. */
export type Phase = "idle" | "preparing" | "running" | "paused" | "done" | "failed";

/** Where a run stands, for the page. */
export interface RunState {
  readonly phase: Phase;
  readonly pilots: PilotProgress | null;
  readonly ready: Ready | null;
  readonly step: number;
  readonly epoch: number;
  readonly stepsPerSecond: number;
  readonly curve: Curve;
  readonly validations: readonly Validation[];
  readonly film: Film;
  /** The weights with the best validation and the newest ones, as they were last asked for. */
  readonly best: Moment | null;
  readonly last: Moment | null;
  /** That steps took, without rests: ms. */
  readonly milliseconds: number;
  /** How many short runs chose base, loss and rate; null where nothing was left to them. */
  readonly chosenBy: number | null;
  /** The least that a simple forecast loses on the validation; null where there is none. */
  readonly simple: number | null;
  /** Runs before this one. */
  readonly past: readonly RunRecord[];
  /** Why the run is over; "stopped" where the person said so. */
  readonly ended: Ended | { readonly kind: "stopped" } | null;
  readonly problem: Problem | null;
  /** The run went on elsewhere than it was begun, or on a GPU started anew: before which step, and what takes the steps since. */
  readonly moved: { readonly step: number; readonly backend: TrainingBackend } | null;
  /** The moment of the film that is looked at; null follows the newest. */
  readonly looked: number | null;
  /** The film is kept in half the space. */
  readonly half: boolean;
  /** The first steps go slowly enough to be seen. */
  readonly slow: boolean;
}

export const AT_FIRST: RunState = {
  phase: "idle",
  pilots: null,
  ready: null,
  step: 0,
  epoch: 0,
  stepsPerSecond: 0,
  curve: NO_CURVE,
  validations: [],
  film: EMPTY_FILM,
  best: null,
  last: null,
  milliseconds: 0,
  chosenBy: null,
  simple: null,
  past: [],
  ended: null,
  problem: null,
  moved: null,
  looked: null,
  half: false,
  slow: true,
};

/** What is new with a run that stands. */
export const withReady = (ready: Ready): Partial<RunState> => ({ ready, pilots: null, step: ready.step, validations: [ready.best], chosenBy: ready.piloted?.pilots.length ?? null });

/** What is new with a run that goes on from a step elsewhere than before, or on a GPU that was lost and started anew. */
export const withMoved = ({ ready }: Pick<RunState, "ready">, moved: NonNullable<RunState["moved"]>): Partial<RunState> =>
  ready === null ? {} : { ready: { ...ready, backend: moved.backend }, moved };

/** What is new with a run that goes on after a rest, told by what takes its steps from here on: it is the run that stood before. */
export const withResumed = ({ ready, step }: Pick<RunState, "ready" | "step">, { backend }: Pick<Ready, "backend">): Partial<RunState> =>
  backend === ready?.backend ? {} : withMoved({ ready }, { step, backend });

/** What is new with a run that was kept. */
export function withKept({ run, backend, half, curve, validations, ended, epoch, settings, runs }: KeptTraining, { task, parts }: Prepared): Partial<RunState> {
  const { trainer, best } = run.state;
  const own = runs.at(-1);
  const windows = { train: parts.train.windows.length, validation: parts.validation.windows.length, test: parts.test.origins.length };
  return {
    phase: ended === null ? "paused" : ended.kind === "diverged" ? "failed" : "done",
    ready: { settings, piloted: null, backend, arrays: arraysOf(task), windows, step: trainer.steps, best, ended: run.state.ended },
    step: trainer.steps,
    epoch,
    curve,
    validations,
    film: run.film,
    best,
    last: { step: trainer.steps, weights: trainer.weights },
    milliseconds: own?.milliseconds ?? 0,
    chosenBy: own?.chosen?.count ?? null,
    simple: own?.simple ?? null,
    past: runs.slice(0, -1),
    ended,
    half,
    problem: null,
  };
}

/** What is new with some steps. */
export const withBlock = ({ curve, validations, milliseconds }: RunState, block: StepBlock, film: Film): Partial<RunState> => ({
  curve: grown(curve, block),
  validations: block.validations.length === 0 ? validations : [...validations, ...block.validations],
  step: block.first + block.losses.length,
  epoch: block.epoch,
  stepsPerSecond: block.stepsPerSecond,
  milliseconds: milliseconds + (block.stepsPerSecond > 0 ? (1000 * block.losses.length) / block.stepsPerSecond : 0),
  film,
});

/** The place in the film of the moment on show: the one that is looked at, or the newest; -1 while there is none. */
export const shownPlace = ({ film: { moments }, looked }: Pick<RunState, "film" | "looked">): number => Math.min(looked ?? Infinity, moments.length - 1);

/** That moment; null while there is none. */
export const shownMoment = (state: Pick<RunState, "film" | "looked">): Moment | null => state.film.moments[shownPlace(state)] ?? null;

/** All of it but where the film stands, which moves many times a second. */
export const withoutMoment = ({ looked: _, ...run }: RunState): Omit<RunState, "looked"> => run;

/** What the cell says on its frame. */
export function marksOf({ phase, ready, step, curve, validations }: RunState): Marks {
  const loss = curve.losses.at(-1);
  const validation = validations.at(-1);
  return {
    "data-training": phase === "preparing" ? "running" : phase,
    "data-step": String(step),
    ...(ready !== null && { "data-training-backend": ready.backend }),
    ...(loss !== undefined && { "data-loss": String(loss) }),
    ...(validation !== undefined && { "data-validation-loss": String(validation.loss) }),
  };
}
