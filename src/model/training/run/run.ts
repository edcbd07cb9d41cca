import { ADAM, type Batch, type Optimiser, type Step, type Trainer, type TrainerState } from "../../kernels/training/trainer";
import type { TrainingSettings } from "../settings";
import type { Prepared } from "../task/prepare";
import { batchesOf, thinned } from "./batches";
import { divergence, LOOK_BACK, type Ended } from "./ended";
import { rateAt } from "./schedule";
import { evaluateAll } from "./validate";
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
export interface RunState {
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

/** Whoever takes steps one after the other and tells of them later; with the first step that is not taken, it stops. */
export type Stepper = (batches: readonly Batch[], optimisers: readonly Optimiser[]) => Promise<readonly Step[]>;

/** Training as a machine that is driven step by step; it starts nothing and knows no clock. */
export interface TrainingRun {
  readonly step: number;
  readonly epoch: number;
  readonly ended: Ended | null;
  /** Validates where nothing was taken yet. */
  first(): Validation;
  /** Takes at most so many steps, fewer where the run ends; nothing once it has. `each` is called before a step, with its number. */
  take(count: number, each?: (step: number) => void): Taken;
  /**
   * The same, by steps of the trainer that another takes: in rows, which end before a step that `looks` says yes to and before a
   * validation. `each` is called before a row, with its first step. A state that was taken too far is never seen: bits are those of `take`.
   */
  takeBy(stepper: Stepper, count: number, each: (step: number) => void, looks: (step: number) => boolean): Promise<Taken>;
  state(): RunState;
  weights(): Float32Array;
  best(): Best;
}

/** A run from its beginning, or on from a state that `state()` gave on the same task. Throws where the state fits other arrays. */
export function createRun(trainer: Trainer, { task, parts, settings }: Prepared, from?: RunState): TrainingRun {
  const batchAt = batchesOf(parts.train.windows, settings.batch, settings.seed);
  const perEpoch = Math.max(1, Math.floor(parts.train.windows.length / settings.batch));
  const watched = thinned(parts.validation.windows, VALIDATED);
  let ended: Ended | null = from?.ended ?? null;
  // A run whose end has been put off goes on.
  if (ended?.kind === "finished" && from!.trainer.steps < settings.length) ended = null;
  let { firstLoss, recent } = from ?? { firstLoss: NaN, recent: [] as readonly number[] };
  let step = from?.trainer.steps ?? 0;
  if (from === undefined) trainer.setWeights(initialWeights(trainer.arrays, settings.seed));
  else trainer.restore(from.trainer);
  let best: Best = from?.best ?? validated();

  function validated(): Best {
    return { step, loss: evaluateAll(trainer, task, watched).loss, weights: trainer.state().weights };
  }

  function validate(): Validation {
    const { loss } = evaluateAll(trainer, task, watched);
    if (loss < best.loss) best = { step, loss, weights: trainer.state().weights };
    else if (settings.patience > 0 && step - best.step >= settings.patience) ended = { kind: "early" };
    return { step, loss };
  }

  /** The weights that led here are worth nothing. */
  function keepBest(): void {
    const none = new Float32Array(best.weights.length);
    trainer.restore({ weights: best.weights, moments: none, squares: none, steps: step });
  }

  /** Takes in what the next step came to. */
  function settle({ loss, norm, taken }: Step, { steps, validations }: Told): void {
    if (step === 0) firstLoss = loss;
    ended = divergence({ loss, taken, step, norm }, firstLoss, recent, settings);
    if (ended !== null) return keepBest();
    recent = [...recent, loss].slice(-LOOK_BACK);
    steps.push({ step, loss, norm, rate: rateAt(step, settings) });
    step++;
    const last = step >= settings.length;
    if (last || step % VALIDATE_EVERY === 0) validations.push(validate());
    if (last) ended = { kind: "finished" };
  }

  /** The next steps, up to the one before which the weights are looked at. */
  function unseen(most: number, looks: (step: number) => boolean): readonly number[] {
    const numbers = [step];
    for (let next = step + 1; numbers.length < most && next < settings.length; next++) {
      if (next % VALIDATE_EVERY === 0 || looks(next)) break;
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
    take(count, each) {
      const told: Told = { steps: [], validations: [] };
      while (ended === null && told.steps.length < count) {
        each?.(step);
        settle(trainer.step({ windows: batchAt(step) }, optimiserOf(settings, step)), told);
      }
      return told;
    },
    async takeBy(stepper, count, each, looks) {
      const told: Told = { steps: [], validations: [] };
      while (ended === null && told.steps.length < count) {
        each(step);
        const numbers = unseen(count - told.steps.length, looks);
        // Copies: a message would carry the whole epoch's order with each view of it.
        const answers = await stepper(numbers.map((number) => ({ windows: batchAt(number).slice() })), numbers.map((number) => optimiserOf(settings, number)));
        for (const answer of answers) {
          settle(answer, told);
          // Steps that were taken after it are undone with it.
          if (ended !== null) break;
        }
      }
      return told;
    },
    state: () => ({ trainer: trainer.state(), best, firstLoss, recent, ended }),
    weights: () => trainer.state().weights,
    best: () => best,
  };
}

interface Told {
  readonly steps: TakenStep[];
  readonly validations: Validation[];
}

function optimiserOf(settings: TrainingSettings, step: number): Optimiser {
  const { optimiser, clip, decay } = settings;
  const rate = rateAt(step, settings);
  return optimiser.kind === "adam" ? { ...ADAM, rate, clip, decay } : { ...optimiser, rate, clip, decay };
}
