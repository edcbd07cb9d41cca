import { arraysOf } from "../kernels/training/arrays";
import type { TrainingInstance } from "../kernels/training/instance";
import { createTrainer, type Trainer } from "../kernels/training/trainer";
import { failureOf } from "../failure";
import { evaluation, ridgeLazily } from "./forecast/evaluation";
import type { Block, FromTrainer, ToTrainer, Which } from "./protocol";
import { EMPTY_FILM, keepsStep, withMoment, type Film, type Moment } from "./run/film";
import { isKeptOf } from "./run/kept";
import { leastTime, type Pace } from "./run/pace";
import { pilots } from "./run/pilots";
import { createRun, type Taken, type TrainingRun } from "./run/run";
import { prepare, type Prepared } from "./task/prepare";

/** What the worker has of its surroundings. */
export interface Surroundings {
  readonly start: () => Promise<TrainingInstance>;
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
    const instance = await start();
    const piloted = wanted && from === null ? await pilot(instance, series, given) : null;
    const ready = piloted === null ? tried : prepare(series, piloted.settings);
    if (!ready.ok) throw new Error(`Pilots chose what is refused: ${ready.error.kind}`);
    const prepared = ready.value;
    const trainer = createTrainer(instance, prepared.task);
    const run = createRun(trainer, prepared, from?.state);
    const { moments = [], stride } = from?.film ?? EMPTY_FILM;
    running = { trainer, prepared, run, ridge: ridgeLazily(prepared), film: { moments: moments.map(({ step }) => ({ step })), stride } };
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
    const { run } = current();
    while (pace !== null && run.ended === null) {
      const least = leastTime(pace, run.step);
      const began = now();
      block(least === 0 ? size : 1);
      await rest(Math.max(0, least - (now() - began)));
    }
    looping = false;
    if (pace === null || run.ended === null) post({ type: "paused", step: run.step }, []);
  }

  function block(count: number): void {
    const { run, trainer } = current();
    const moments: Moment[] = [];
    const film = (step: number) => keep(step, moments, () => trainer.state().weights);
    const began = now();
    const taken = run.take(count, film);
    const took = now() - began;
    if (run.ended !== null) keep(run.step, moments, () => run.weights(), true);
    size = Math.max(1, Math.min(2 * size, Math.round((taken.steps.length * BLOCK) / Math.max(took, 1))));
    const told = blockOf(taken, moments, run.epoch, took);
    if (taken.steps.length > 0 || moments.length > 0) post({ type: "block", ...told }, moments.map(({ weights }) => weights.buffer as ArrayBuffer));
    if (run.ended !== null) post({ type: "ended", ended: run.ended, step: run.step, best: run.best() }, []);
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
        block(1);
        // A loop that is just resting tells it itself.
        return looping ? undefined : post({ type: "paused", step: current().run.step }, []);
      case "state":
        return post({ type: "state", id: message.id, state: current().run.state() }, []);
      case "evaluate":
        return post({ type: "evaluation", id: message.id, evaluation: evaluate(message.which) }, []);
    }
  }

  const fail = (work: Promise<void>) => {
    work.catch((error: unknown) => post({ type: "failed", failure: failureOf(error) }, []));
  };

  return (message) => {
    tail = tail.then(() => handle(message)).catch((error: unknown) => post({ type: "failed", failure: failureOf(error) }, []));
  };
}

function blockOf({ steps, validations }: Taken, moments: readonly Moment[], epoch: number, took: number): Block {
  return {
    first: steps[0]?.step ?? 0,
    losses: Float64Array.from(steps, ({ loss }) => loss),
    norms: Float64Array.from(steps, ({ norm }) => norm),
    rates: Float64Array.from(steps, ({ rate }) => rate),
    validations,
    moments,
    epoch,
    stepsPerSecond: (steps.length * 1000) / Math.max(took, 0.001),
  };
}
