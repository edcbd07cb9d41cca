import type { StoreApi } from "zustand";
import type { Series } from "../../../../model/series/series";
import type { TrainingSettings } from "../../../../model/training/settings";
import type { prepare } from "../../../../model/training/task/prepare";
import type { suited } from "../../../../model/training/task/suited";
import type { ComputeContext } from "../../../notebook/document/kind";
import type { RunRecord } from "../runs/runRecord";
import type { Elsewhere } from "../value";
import type { RunState } from "./runState";

/** What is trained on, and how. */
export interface RunTask {
  readonly series: Series;
  readonly settings: TrainingSettings;
  readonly pilots: boolean;
}

/** How the cell is told of what comes, and where its run is kept. */
export type TrainingCell = Pick<ComputeContext, "touch" | "mark" | "kept"> & { readonly engine: Pick<ComputeContext["engine"], "state"> };

/** The run of one cell: nothing starts by itself, and it outlasts what draws it. */
export interface Training {
  readonly state: StoreApi<RunState>;
  /** What the last run was begun with; null before the first. */
  readonly begunWith: () => RunTask | null;
  /** What the run has come to, as it is told beside those before it; null before there is anything to tell. */
  readonly record: () => RunRecord | null;
  /** Whether the last run came to its end, and the next is the same but for more steps: it can go on. */
  readonly canGoFurther: () => boolean;
  /** As the model's own, which take a while and are asked for at each moment of a film. */
  readonly suited: typeof suited;
  readonly prepare: typeof prepare;
  /** Says what the next run is of, and how the cell is told of what comes. */
  readonly follow: (next: RunTask, cell: TrainingCell) => void;
  /**
   * Takes up the run that was kept with the notebook, where there is none yet; it rests until it is told to go on. One that was made
   * of another series is a problem.
   */
  readonly restore: (series: Series, file: Blob | undefined) => Promise<void>;
  /**
   * The same, in silence, where the notebook began with a run that comes with Headlight: one's own file before that one, which is
   * loaded once. Says why there is no run of the series, null where there is one.
   */
  readonly takeUp: (series: Series, own: Blob | undefined, load: () => Promise<Blob | undefined>) => Promise<Elsewhere["why"] | null>;
  /** Whether the run came with Headlight, as it is. */
  readonly isBundled: () => boolean;
  /** A run from its beginning; the one before is over. */
  readonly start: () => void;
  readonly pause: () => void;
  /** From where it rests; or from its end, where it `canGoFurther`. */
  readonly goOn: () => void;
  /** One step, and a pause. */
  readonly step: () => void;
  /** The run is over, though it had not come to its end. */
  readonly stop: () => void;
  readonly setSlow: (slow: boolean) => void;
  /** Whether the film is kept in half the space, from now on. */
  readonly setHalf: (half: boolean) => void;
  /** Stands the film at a moment; null follows the newest. */
  readonly lookAt: (moment: number | null) => void;
  /** Its cell goes: ends the worker, once the run is kept as it stands. */
  readonly end: () => void;
}
