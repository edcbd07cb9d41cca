import type { ArrayPlace } from "../kernels/training/arrays";
import type { Failure } from "../failure";
import type { Series } from "../series/series";
import type { Evaluation } from "./forecast/evaluation";
import type { TrainingBackend } from "./learner/learner";
import type { TrainingRefusal } from "./refusal";
import type { Ended } from "./run/ended";
import type { Moment } from "./run/film";
import type { KeptRun } from "./run/kept";
import type { RunPace } from "./run/pace";
import type { Piloted, PilotProgress } from "./run/pilots";
import type { Best, RunCheckpoint, Validation } from "./run/run";
import type { TrainingSettings } from "./settings";
import type { PartName } from "./task/parts";

/** What a run begins with. */
export interface Beginning {
  readonly series: Series;
  readonly settings: TrainingSettings;
  /** Whether base, loss and rate are found out first. */
  readonly pilots: boolean;
  /** A run that was kept, of the same series and settings; null for a new one. */
  readonly from: KeptRun | null;
  /** Whether a GPU is to take the steps: where there is one, or without fail. The processor does unless it is said. */
  readonly gpu?: "wanted" | "demanded";
}

/** Weights that are evaluated. */
export type WeightsChoice = "best" | "now" | Float32Array;

/** What the page tells the trainer's worker. Taken in the order in which it comes, between blocks of steps. */
export type ToTrainer =
  | ({ readonly type: "begin" } & Beginning)
  /** `turn` counts these messages. */
  | { readonly type: "go"; readonly pace: RunPace; readonly turn: number }
  | { readonly type: "pause" }
  /** One step, and a pause. */
  | { readonly type: "step" }
  | { readonly type: "state"; readonly id: number }
  | { readonly type: "evaluate"; readonly id: number; readonly which: WeightsChoice };

/** What a run is, once it stands. */
export interface Ready {
  /** With what the pilots chose. */
  readonly settings: TrainingSettings;
  readonly piloted: Omit<Piloted, "settings"> | null;
  /** What takes the steps. */
  readonly backend: TrainingBackend;
  readonly arrays: readonly ArrayPlace[];
  /** Windows of each part. */
  readonly windows: Readonly<Record<PartName, number>>;
  /** Steps that were taken already. */
  readonly step: number;
  /** Before anything was learnt, or the best of the run that goes on. */
  readonly best: Validation;
  readonly ended: Ended | null;
}

/** Steps that were taken one after the other, `first` and those that follow it; arrays have one number for each. */
export interface StepBlock {
  readonly first: number;
  /** Of each step's batch, before the step. */
  readonly losses: Float64Array;
  /** The gradient's length before clipping. */
  readonly norms: Float64Array;
  readonly rates: Float64Array;
  readonly validations: readonly Validation[];
  readonly moments: readonly Moment[];
  readonly epoch: number;
  /** The most that took one of the last steps; no number depends on it. */
  readonly threads: 1 | 2;
  /** Of the time that steps took, without rests. */
  readonly stepsPerSecond: number;
}

/** What the worker tells the page. */
export type FromTrainer =
  | { readonly type: "refused"; readonly refusal: TrainingRefusal }
  | { readonly type: "piloting"; readonly progress: PilotProgress }
  | ({ readonly type: "ready" } & Ready)
  | ({ readonly type: "block" } & StepBlock)
  /** The GPU failed before this step, and what is named goes on from there. */
  | { readonly type: "moved"; readonly backend: TrainingBackend; readonly step: number }
  /** `turn` is that of the last "go" before it: one that was sent since has overtaken it. */
  | { readonly type: "paused"; readonly step: number; readonly turn: number }
  | { readonly type: "ended"; readonly ended: Ended; readonly step: number; readonly best: Best }
  | { readonly type: "state"; readonly id: number; readonly state: RunCheckpoint }
  | { readonly type: "evaluation"; readonly id: number; readonly evaluation: Evaluation }
  | { readonly type: "failed"; readonly failure: Failure };
