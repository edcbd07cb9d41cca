import { arraysOf } from "../kernels/training/arrays";
import type { TrainingInstance } from "../kernels/training/instance";
import type { TrainingTask } from "../kernels/training/task";
import type { PairedTrainer } from "../kernels/training/threads/trainer";
import { createTrainer, type Trainer } from "../kernels/training/trainer";
import { failureOf } from "../failure";
import { evaluation, ridgeLazily } from "./forecast/evaluation";
import type { Block, FromTrainer, ToTrainer, Which } from "./protocol";
import { EMPTY_FILM, keepsStep, withMoment, type Film, type Moment } from "./run/film";
import { isKeptOf } from "./run/kept";
import { leastTime, type Pace } from "./run/pace";
import { pilots } from "./run/pilots";
import { createRun, type Stepper, type Taken, type TrainingRun } from "./run/run";
import { prepare, type Prepared } from "./task/prepare";

/** The kernel, and a second thread for the steps of a trainer on it; null where there is one core. */
export interface Started {
  readonly instance: TrainingInstance;
  readonly pair: ((trainer: Trainer, task: TrainingTask) => PairedTrainer) | null;
}

/** What the worker has of its surroundings. */
export interface Surroundings {
  readonly start: () => Promise<Started>;
  readonly post: (message: FromTrainer, transfer: Transferable[]) => void;
  /** ms, from any beginning. */
  readonly now: () => number;
  /** Lets messages in, for at least so many ms. */
  readonly rest: (ms: number) => Promise<void>;
}

/** ms after which messages are let in. */
const BLOCK = 40;

interface Running {
  readonly trainer: Trainer;
  readonly pair: PairedTrainer | null;
  readonly prepared: Prepared;
  readonly run: TrainingRun;
  readonly ridge: ReturnType<typeof ridgeLazily>;
  film: Film<{ readonly step: number }>;
}

/** The worker's side: one run, driven by what is received. */
export function serveTrainer({ start, post, now, rest }: Surroundings): (message: ToTrainer) => void {
  let running: Running | null = null;
  let pace: Pace | null = null;
  let looping = false;
  /** Steps that take about as long as a block may. */
  let size = 1;
  let tail: Promise<void> = Promise.resolve();

  const current = (): Running => {
    if (running === null) throw new Error("No run has begun.");
    return running;
  };

  async function begin({ series, settings: given, pilots: wanted, from }: Extract<ToTrainer, { type: "begin" }>): Promise<void> {
    const tried = prepare(series, given);
    if (!tried.ok) return post({ type: "refused", refusal: tried.error }, []);
    if (from !== null && !isKeptOf(from, arraysOf(tried.value.task))) return post({ type: "refused", refusal: { kind: "kept" } }, []);
    const { instance, pair } = await start();
    const piloted = wanted && from === null ? await pilot(instance, series, given) : null;
    const ready = piloted === null ? tried : prepare(series, piloted.settings);
    if (!ready.ok) throw new Error(`Pilots chose what is refused: ${ready.error.kind}`);
    const prepared = ready.value;
    const trainer = createTrainer(instance, prepared.task);
    const run = createRun(trainer, prepared, from?.state);
    const { moments = [], stride } = from?.film ?? EMPTY_FILM;
    running = { trainer, pair: pair?.(trainer, prepared.task) ?? null, prepared, run, ridge: ridgeLazily(prepared), film: { moments: moments.map(({ step }) => ({ step })), stride } };
    const { train, validation, test } = prepared.parts;
    post({
      type: "ready",
      settings: prepared.settings,
      piloted,
      arrays: trainer.arrays,
      windows: { train: train.windows.length, validation: validation.windows.length, test: test.origins.length },
      step: run.step,
      best: run.first(),
      ended: run.ended,
    }, []);
  }

  async function pilot(instance: TrainingInstance, ...[series, settings]: [Parameters<typeof pilots>[1], Parameters<typeof pilots>[2]]) {
    const each = pilots(instance, series, settings);
    for (;;) {
      const turn = each.next();
      if (turn.done) return turn.value;
      post({ type: "piloting", progress: turn.value }, []);
      await rest(0);
    }
  }

  /** Takes steps until it is paused or the run ends. */
  async function loop(): Promise<void> {
    looping = true;
    for (let idle = await inTurn(turn); idle !== null; idle = await inTurn(turn)) await rest(idle);
  }

  /** A block of the loop, and the ms to rest after it; null where the loop is over. */
  async function turn(): Promise<number | null> {
    const { run } = current();
    if (pace === null || run.ended !== null) {
      looping = false;
      if (pace === null) post({ type: "paused", step: run.step }, []);
      return null;
    }
    const least = leastTime(pace, run.step);
    const began = now();
    await (least === 0 ? block(size) : block(1, null));
    return Math.max(0, least - (now() - began));
  }

  /** Steps one at a time would only wait for a second thread. */
  async function block(count: number, pair = current().pair): Promise<void> {
    const { run, trainer } = current();
    const moments: Moment[] = [];
    const film = (step: number) => keep(step, moments, () => trainer.state().weights);
    const began = now();
    const { taken, threads } = pair === null ? { taken: run.take(count, film), threads: 1 as const } : await takeBy(pair, count, film);
    const took = now() - began;
    if (run.ended !== null) keep(run.step, moments, () => run.weights(), true);
    size = Math.max(1, Math.min(2 * size, Math.round((taken.steps.length * BLOCK) / Math.max(took, 1))));
    const told = blockOf(taken, moments, run.epoch, took, threads);
    if (taken.steps.length > 0 || moments.length > 0) post({ type: "block", ...told }, moments.map(({ weights }) => weights.buffer as ArrayBuffer));
    if (run.ended !== null) post({ type: "ended", ended: run.ended, step: run.step, best: run.best() }, []);
  }

  async function takeBy(pair: PairedTrainer, count: number, film: (step: number) => void) {
    let threads: 1 | 2 = 1;
    const noted = async () => {
      if (pair.threads() === 2) threads = 2;
    };
    const stepper: Stepper = (batches, optimisers) => pair.steps(batches, optimisers, noted);
    const taken = await current().run.takeBy(stepper, count, film, (step) => keepsStep(step, current().film.stride));
    return { taken, threads };
  }

  function keep(step: number, moments: Moment[], weights: () => Float32Array, last = false): void {
    const own = current();
    if (!last && !keepsStep(step, own.film.stride)) return;
    if (own.film.moments.at(-1)?.step === step) return;
    own.film = withMoment(own.film, { step });
    moments.push({ step, weights: weights() });
  }

  function evaluate(which: Which) {
    const { trainer, prepared, run, ridge } = current();
    const state = trainer.state();
    if (which !== "now") trainer.setWeights(which === "best" ? run.best().weights : which);
    try {
      return evaluation(trainer, prepared, ridge);
    } finally {
      trainer.restore(state);
    }
  }

  async function step(): Promise<void> {
    await block(1, null);
    // A loop that is just resting tells it itself.
    if (!looping) post({ type: "paused", step: current().run.step }, []);
  }

  function handle(message: ToTrainer): Promise<void> | void {
    switch (message.type) {
      case "begin":
        return begin(message);
      case "go":
        pace = message.pace;
        if (!looping) fail(loop());
        return;
      case "pause":
        pace = null;
        return;
      case "step":
        pace = null;
        return step();
      case "state":
        return post({ type: "state", id: message.id, state: current().run.state() }, []);
      case "evaluate":
        return post({ type: "evaluation", id: message.id, evaluation: evaluate(message.which) }, []);
    }
  }

  /** After all that was begun before: between two threads a block waits, and what comes meanwhile waits for it. */
  function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const done = tail.then(work);
    tail = done.then(() => {}, () => {});
    return done;
  }

  const fail = (work: Promise<void>) => {
    work.catch((error: unknown) => post({ type: "failed", failure: failureOf(error) }, []));
  };

  return (message) => fail(inTurn(() => handle(message)));
}

function blockOf({ steps, validations }: Taken, moments: readonly Moment[], epoch: number, took: number, threads: 1 | 2): Block {
  return {
    first: steps[0]?.step ?? 0,
    losses: Float64Array.from(steps, ({ loss }) => loss),
    norms: Float64Array.from(steps, ({ norm }) => norm),
    rates: Float64Array.from(steps, ({ rate }) => rate),
    validations,
    moments,
    epoch,
    threads,
    stepsPerSecond: (steps.length * 1000) / Math.max(took, 0.001),
  };
}
