import { arraysOf } from "../kernels/training/arrays";
import type { TrainingInstance } from "../kernels/training/instance";
import type { TrainingTask } from "../kernels/training/task";
import type { PairedTrainer } from "../kernels/training/threads/trainer";
import { createTrainer, type Trainer } from "../kernels/training/trainer";
import { GpuFailure } from "../kernels/webgpu/failure";
import { faultOf, whyOf, type GpuWhy } from "../kernels/webgpu/why";
import { ProblemError } from "../failure";
import { fail, ok, problem, type Result, type ProblemOf } from "../result";
import { ridgeLazily } from "./forecast/evaluation";
import type { Learner } from "./learner/learner";
import { learnerOnProcessor } from "./learner/onProcessor";
import type { Beginning } from "./protocol";
import type { TrainingRefusal } from "./refusal";
import { EMPTY_FILM, type Film } from "./run/film";
import { isKeptOf } from "./run/kept";
import { pilots, type Piloted, type PilotProgress } from "./run/pilots";
import { createRun, type RunCheckpoint, type TrainingRun } from "./run/run";
import { prepare, type Prepared } from "./task/prepare";

/** The kernel, and a second thread for the steps of a trainer on it; null where there is one core. */
export interface Started {
  readonly instance: TrainingInstance;
  readonly pair: ((trainer: Trainer, task: TrainingTask) => PairedTrainer) | null;
}

/** Why no GPU learns; "backend/not-run" where its code did not come. */
type NoGpu = GpuWhy | ProblemOf<"backend/not-run">;

/** What can compute here. */
export interface Machine {
  readonly start: () => Promise<Started>;
  /** @param failures how often a GPU failed this run before: it may have been handed too much at once */
  readonly gpu: (task: TrainingTask, failures: number) => Promise<Result<Learner, NoGpu>>;
}

/** A run that stands, what takes its steps, and which moments of it are kept. */
export interface Running {
  readonly learner: Learner;
  readonly prepared: Prepared;
  readonly run: TrainingRun;
  readonly ridge: ReturnType<typeof ridgeLazily>;
  film: Film<{ readonly step: number }>;
}

/** Makes ready what a run begins with: finds out what is left to pilots, each of which ends in `onProgress` and a breath, and makes the run. */
export async function begin(
  { series, settings: given, pilots: wanted, from, gpu }: Beginning, machine: Machine, onProgress: (progress: PilotProgress) => Promise<void>,
): Promise<Result<{ readonly running: Running; readonly piloted: Piloted | null }, TrainingRefusal>> {
  const tried = prepare(series, given);
  if (!tried.ok) return tried;
  if (from !== null && !isKeptOf(from, arraysOf(tried.value.task))) return problem("training/kept", {});
  const piloted = wanted && from === null ? await pilot((await machine.start()).instance, series, given, onProgress) : null;
  const ready = piloted === null ? tried : prepare(series, piloted.settings);
  if (!ready.ok) throw new Error(`Pilots chose what is refused: ${ready.error.kind}`);
  const prepared = ready.value;
  const { moments = [], stride } = from?.film ?? EMPTY_FILM;
  const film = { moments: moments.map(({ step }) => ({ step })), stride };
  return ok({ running: { ...(await startRun(prepared, from?.state, machine, gpu)), prepared, ridge: ridgeLazily(prepared), film }, piloted });
}

async function pilot(instance: TrainingInstance, series: Beginning["series"], given: Beginning["settings"], onProgress: (progress: PilotProgress) => Promise<void>) {
  const each = pilots(instance, series, given);
  for (;;) {
    const turn = await each.next();
    if (turn.done) return turn.value;
    await onProgress(turn.value);
  }
}

/**
 * A run on the GPU where that is asked for and can be had, else on the processor.
 * @throws ProblemError where the GPU is demanded and cannot be had
 */
export async function startRun(
  prepared: Prepared, from: RunCheckpoint | undefined, machine: Machine, gpu: Beginning["gpu"], failures = 0,
): Promise<Pick<Running, "learner" | "run">> {
  if (gpu !== undefined) {
    const onGpu = await machine.gpu(prepared.task, failures).then((found) => (found.ok ? runOn(found.value, prepared, from) : found));
    if (onGpu.ok) return onGpu.value;
    if (gpu === "demanded") throw new ProblemError({ kind: "engine/cannot-start", params: { backend: "webgpu", cause: onGpu.error } });
  }
  const { instance, pair } = await machine.start();
  const trainer = createTrainer(instance, prepared.task);
  const learner = learnerOnProcessor(trainer, pair?.(trainer, prepared.task));
  return { learner, run: await createRun(learner, prepared, from) };
}

async function runOn(learner: Learner, prepared: Prepared, from: RunCheckpoint | undefined): Promise<Result<Pick<Running, "learner" | "run">, NoGpu>> {
  try {
    return ok({ learner, run: await createRun(learner, prepared, from) });
  } catch (error) {
    learner.destroy();
    if (!(error instanceof GpuFailure)) throw error;
    return fail(whyOf(faultOf(error), error));
  }
}
