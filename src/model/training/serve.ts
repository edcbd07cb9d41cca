import { GpuFailure } from "../kernels/webgpu/failure";
import { whyOf } from "../kernels/webgpu/why";
import { failureOf, ProblemError } from "../failure";
import { begin, startRun, type Machine, type Running } from "./begin";
import { takeBlock } from "./block";
import { evaluation } from "./forecast/evaluation";
import type { FromTrainer, ToTrainer, WeightsChoice } from "./protocol";
import { leastTime, type RunPace } from "./run/pace";

/** What the worker has of its surroundings. */
export interface Surroundings extends Machine {
  readonly post: (message: FromTrainer, transfer: Transferable[]) => void;
  /** ms, from any beginning. */
  readonly now: () => number;
  /** Lets messages in, for at least so many ms. */
  readonly rest: (ms: number) => Promise<void>;
}

/** ms after which messages are let in. */
const BLOCK = 40;

/** A GPU that failed so often is not asked again. */
const MOST_FAILURES = 3;

const givenUp = (error: GpuFailure) => new ProblemError({ kind: "engine/given-up", params: { backend: "webgpu", cause: whyOf(error.fault, error) } });

/** The worker's side: one run, driven by what is received. */
export function serveTrainer({ post, now, rest, ...machine }: Surroundings): (message: ToTrainer) => void {
  let running: Running | null = null;
  let pace: RunPace | null = null;
  /** Of the last "go". */
  let heard = 0;
  let looping = false;
  /** Steps that take about as long as a block may. */
  let size = 1;
  let gpu: "wanted" | "demanded" | undefined;
  let failures = 0;
  let tail: Promise<void> = Promise.resolve();

  const current = (): Running => {
    if (running === null) throw new Error("No run has begun.");
    return running;
  };

  async function start(beginning: Extract<ToTrainer, { type: "begin" }>): Promise<void> {
    gpu = beginning.gpu;
    const begun = await begin(beginning, machine, (progress) => {
      post({ type: "piloting", progress }, []);
      return rest(0);
    });
    if (!begun.ok) return post({ type: "refused", refusal: begun.error }, []);
    const { piloted } = begun.value;
    running = begun.value.running;
    const { learner, run, prepared } = running;
    const { train, validation, test } = prepared.parts;
    post({
      type: "ready",
      settings: prepared.settings,
      piloted,
      backend: learner.backend,
      arrays: learner.arrays,
      windows: { train: train.windows.length, validation: validation.windows.length, test: test.origins.length },
      step: run.step,
      best: run.first(),
      ended: run.ended,
    }, []);
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
      if (pace === null) post({ type: "paused", step: run.step, turn: heard }, []);
      return null;
    }
    const least = leastTime(pace, run.step);
    const began = now();
    await block(least === 0 ? size : 1);
    return Math.max(0, least - (now() - began));
  }

  async function block(count: number): Promise<void> {
    const block = await onWhatComputes(() => takeBlock(current(), Math.min(count, size), now));
    const { losses, moments, stepsPerSecond } = block;
    size = Math.max(1, Math.min(2 * size, Math.round((stepsPerSecond * BLOCK) / 1000)));
    if (losses.length > 0 || moments.length > 0) post({ type: "block", ...block }, moments.map(({ weights }) => weights.buffer as ArrayBuffer));
    const { run } = current();
    if (run.ended !== null) post({ type: "ended", ended: run.ended, step: run.step, best: run.best() }, []);
  }

  /** Does some work; where a GPU fails in it, the run stands again before the work, on what can compute now, and does it there. */
  async function onWhatComputes<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      const own = current();
      const { prepared, learner, run, film } = own;
      const before = learner.backend === "webgpu" ? run.state() : null;
      try {
        return await work();
      } catch (error) {
        if (before === null || !(error instanceof GpuFailure)) throw error;
        learner.destroy();
        if (++failures >= MOST_FAILURES && gpu === "demanded") throw givenUp(error);
        running = { ...own, ...(await startRun(prepared, before, machine, failures < MOST_FAILURES ? gpu : undefined, failures)), film };
        // What took a moment there may take seconds here, in which nobody is heard.
        size = 1;
        post({ type: "moved", backend: running.learner.backend, step: running.run.step }, []);
      }
    }
  }

  const evaluate = (which: WeightsChoice) =>
    onWhatComputes(async () => {
      const { learner, prepared, run, ridge } = current();
      const state = learner.state();
      if (which !== "now") learner.setWeights(which === "best" ? run.best().weights : which);
      try {
        return await evaluation(learner, prepared, ridge);
      } finally {
        learner.restore(state);
      }
    });

  async function step(): Promise<void> {
    await block(1);
    // A loop that is just resting tells it itself.
    if (!looping) post({ type: "paused", step: current().run.step, turn: heard }, []);
  }

  function handle(message: ToTrainer): Promise<void> | void {
    switch (message.type) {
      case "begin":
        return start(message);
      case "go":
        pace = message.pace;
        heard = message.turn;
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
        return evaluate(message.which).then((evaluation) => post({ type: "evaluation", id: message.id, evaluation }, []));
    }
  }

  /** After all that was begun before: while a block waits for a thread or a GPU, what comes meanwhile waits for it. */
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
