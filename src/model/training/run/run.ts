import { ADAM, type Optimiser } from "../../kernels/training/optimiser";
import type { Step, TrainerState } from "../../kernels/training/trainer";
import type { Learner } from "../learner/learner";
import type { TrainingSettings } from "../settings";
import type { Prepared } from "../task/prepare";
import { thinned } from "../thinned";
import { batchesOf } from "./batches";
import { divergence, LOOK_BACK, type Ended } from "./ended";
import { rateAt } from "./schedule";
import { lossOver } from "./validate";
import { initialWeights } from "./weights";

/** Steps from one validation to the next, and windows that are looked at in each. */
const VALIDATE_EVERY = 25;
const VALIDATED = 256;

export interface Validation {
  /** Steps that were taken before. */
  readonly step: number;
  readonly loss: number;
}

export interface TakenStep {
  /** Counted from 0. */
  readonly step: number;
  /** Of the batch, before the step. */
  readonly loss: number;
  /** The gradient's length before clipping. */
  readonly norm: number;
  readonly rate: number;
}

/** The weights of the best validation so far; the first ones until a better one comes. */
export interface Best extends Validation {
  readonly weights: Float32Array;
}

/** All that decides how a run goes on, bit for bit; plain arrays and numbers. */
export interface RunCheckpoint {
  readonly trainer: TrainerState;
  readonly best: Best;
  readonly firstLoss: number;
  /** The last losses. */
  readonly recent: readonly number[];
  readonly ended: Ended | null;
}

/** What some steps came to. */
export interface Taken {
  readonly steps: readonly TakenStep[];
  readonly validations: readonly Validation[];
}

/** Whoever looks at the weights on the way, before the steps that it `wants`. */
export interface Onlooker {
  readonly wants: (step: number) => boolean;
  readonly look: (step: number) => void;
}

/** Training as a machine that is driven step by step; it starts nothing and knows no clock. */
export interface TrainingRun {
  readonly step: number;
  readonly epoch: number;
  readonly ended: Ended | null;
  /** Validates where nothing was taken yet. */
  first(): Validation;
  /**
   * Takes at most so many steps, fewer where the run ends; nothing once it has. They are taken in rows, which end before a step that
   * is looked at and before a validation; bits do not depend on them. Rejects where a GPU fails: the run is then to be made anew from
   * a state before.
   */
  take(count: number, onlooker?: Onlooker): Promise<Taken>;
  state(): RunCheckpoint;
  weights(): Float32Array;
  best(): Best;
}

/** A run from its beginning, or on from a state that `state()` gave on the same task. Throws where the state fits other arrays. */
export async function createRun(learner: Learner, { task, parts, settings }: Prepared, from?: RunCheckpoint): Promise<TrainingRun> {
  const batchAt = batchesOf(parts.train.windows, settings.batch, settings.seed);
  const perEpoch = Math.max(1, Math.floor(parts.train.windows.length / settings.batch));
  const watched = thinned(parts.validation.windows, VALIDATED);
  let ended: Ended | null = from?.ended ?? null;
  // A run whose end has been put off goes on.
  if (ended?.kind === "finished" && from!.trainer.steps < settings.length) ended = null;
  let { firstLoss, recent } = from ?? { firstLoss: NaN, recent: [] as readonly number[] };
  let step = from?.trainer.steps ?? 0;
  if (from === undefined) learner.setWeights(initialWeights(learner.arrays, settings.seed));
  else learner.restore(from.trainer);
  let best: Best = from?.best ?? { step, loss: await lossOver(learner, task, watched), weights: learner.state().weights };

  async function validate(): Promise<Validation> {
    const loss = await lossOver(learner, task, watched);
    if (loss < best.loss) best = { step, loss, weights: learner.state().weights };
    else if (settings.patience > 0 && step - best.step >= settings.patience) ended = { kind: "early" };
    return { step, loss };
  }

  /** The weights that led here are worth nothing. */
  function keepBest(): void {
    const none = new Float32Array(best.weights.length);
    learner.restore({ weights: best.weights, moments: none, squares: none, steps: step });
  }

  /** Takes in what the next step came to. */
  async function settle({ loss, norm, taken }: Step, { steps, validations }: StepsTaken): Promise<void> {
    if (step === 0) firstLoss = loss;
    ended = divergence({ loss, taken, step, norm }, firstLoss, recent, settings);
    if (ended !== null) return keepBest();
    recent = [...recent, loss].slice(-LOOK_BACK);
    steps.push({ step, loss, norm, rate: rateAt(step, settings) });
    step++;
    const last = step >= settings.length;
    if (last || step % VALIDATE_EVERY === 0) validations.push(await validate());
    if (last) ended = { kind: "finished" };
  }

  /** The next steps, up to the one before which the weights are looked at. */
  function row(most: number, onlooker: Onlooker | undefined): readonly number[] {
    const numbers = [step];
    for (let next = step + 1; numbers.length < most && next < settings.length; next++) {
      if (next % VALIDATE_EVERY === 0 || onlooker?.wants(next)) break;
      numbers.push(next);
    }
    return numbers;
  }

  return {
    get step() {
      return step;
    },
    get epoch() {
      return Math.floor(step / perEpoch);
    },
    get ended() {
      return ended;
    },
    first: () => ({ step: best.step, loss: best.loss }),
    async take(count, onlooker) {
      const told: StepsTaken = { steps: [], validations: [] };
      while (ended === null && told.steps.length < count) {
        if (onlooker?.wants(step)) onlooker.look(step);
        const numbers = row(count - told.steps.length, onlooker);
        // Copies: a message would carry the whole epoch's order with each view of it.
        const answers = await learner.steps(numbers.map((number) => ({ windows: batchAt(number).slice() })), numbers.map((number) => optimiserOf(settings, number)));
        for (const answer of answers) {
          await settle(answer, told);
          // Steps that were taken after it are undone with it.
          if (ended !== null) break;
        }
      }
      return told;
    },
    state: () => ({ trainer: learner.state(), best, firstLoss, recent, ended }),
    weights: () => learner.state().weights,
    best: () => best,
  };
}

interface StepsTaken {
  readonly steps: TakenStep[];
  readonly validations: Validation[];
}

function optimiserOf(settings: TrainingSettings, step: number): Optimiser {
  const { optimiser, clip, decay } = settings;
  const rate = rateAt(step, settings);
  return optimiser.kind === "adam" ? { ...ADAM, rate, clip, decay } : { ...optimiser, rate, clip, decay };
}
