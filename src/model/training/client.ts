import { errorOf } from "../failure";
import { withNeighbours } from "../neighbour/page";
import { startWorker, type Listened } from "../startWorker";
import type { Evaluation } from "./forecast/evaluation";
import type { Beginning, StepBlock, FromTrainer, Ready, ToTrainer, WeightsChoice } from "./protocol";
import type { TrainingRefusal } from "./refusal";
import type { Ended } from "./run/ended";
import type { TrainingBackend } from "./learner/learner";
import { EMPTY_FILM, withMoment, type Film } from "./run/film";
import type { KeptRun } from "./run/kept";
import type { RunPace } from "./run/pace";
import type { PilotProgress } from "./run/pilots";
import type { Best, RunCheckpoint } from "./run/run";

/** What a run tells as it goes. */
export interface TrainerEvents {
  readonly onPilots?: (progress: PilotProgress) => void;
  readonly onRefused: (refusal: TrainingRefusal) => void;
  readonly onReady: (ready: Ready) => void;
  /** After the film has taken the block's moments in. */
  readonly onBlock: (block: StepBlock) => void;
  /** The GPU failed: nothing that was told is lost, and the run goes on there. */
  readonly onMoved?: (backend: TrainingBackend, step: number) => void;
  readonly onPaused: (step: number) => void;
  readonly onEnded: (ended: Ended, step: number, best: Best) => void;
  /** The worker is gone, and all that was not kept with it. */
  readonly onFailure: (error: Error) => void;
}

/** A trainer in a worker of its own: one run. Nothing starts by itself; what is asked before `onReady` waits for it. */
export interface TrainerClient {
  readonly film: Film;
  go(pace: RunPace): void;
  pause(): void;
  step(): void;
  /** All that the run needs to go on elsewhere, or later. */
  keep(): Promise<KeptRun>;
  /** On the test part. Takes a moment, in which no steps are taken. */
  evaluate(which: WeightsChoice): Promise<Evaluation>;
  /** Ends the worker, whatever it does; what is still asked is called off (`AbortError`), which is no failure. */
  end(): void;
}

/** The part of a `Worker` that is used here. */
export interface TrainerWorker extends Listened {
  postMessage(message: ToTrainer): void;
}

/** @throws ProblemError where the browser lets this page make no worker */
export function startTrainer(beginning: Beginning, events: TrainerEvents, spawn = spawnWorker): TrainerClient {
  const asked = new Map<number, { resolve: (message: FromTrainer) => void; reject: (error: Error) => void }>();
  let film: Film = beginning.from?.film ?? EMPTY_FILM;
  let lastId = 0;
  let turn = 0;

  const rejectAll = (error: Error) => {
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  const worker = startWorker<FromTrainer, TrainerWorker>(spawn, {
    onMessage: receive,
    onFailure(error) {
      rejectAll(error);
      events.onFailure(error);
    },
  });

  function receive(message: FromTrainer): void {
    switch (message.type) {
      case "refused":
        return events.onRefused(message.refusal);
      case "piloting":
        return events.onPilots?.(message.progress);
      case "ready":
        return events.onReady(message);
      case "block":
        film = message.moments.reduce(withMoment, film);
        return events.onBlock(message);
      case "moved":
        return events.onMoved?.(message.backend, message.step);
      case "paused":
        if (message.turn === turn) events.onPaused(message.step);
        return;
      case "ended":
        return events.onEnded(message.ended, message.step, message.best);
      case "state":
      case "evaluation":
        asked.get(message.id)?.resolve(message);
        asked.delete(message.id);
        return;
      case "failed": {
        worker.terminate();
        const error = errorOf(message.failure);
        rejectAll(error);
        return events.onFailure(error);
      }
    }
  }

  const ask = (message: (id: number) => ToTrainer) =>
    new Promise<FromTrainer>((resolve, reject) => {
      const id = ++lastId;
      asked.set(id, { resolve, reject });
      worker.postMessage(message(id));
    });

  worker.postMessage({ type: "begin", ...beginning });
  return {
    get film() {
      return film;
    },
    go: (pace) => worker.postMessage({ type: "go", pace, turn: ++turn }),
    pause: () => worker.postMessage({ type: "pause" }),
    step: () => worker.postMessage({ type: "step" }),
    async keep() {
      // Each question is answered in kind.
      const { state } = (await ask((id) => ({ type: "state", id }))) as { readonly state: RunCheckpoint };
      return { state, film };
    },
    async evaluate(which) {
      const { evaluation } = (await ask((id) => ({ type: "evaluate", id, which }))) as { readonly evaluation: Evaluation };
      return evaluation;
    },
    end() {
      worker.terminate();
      rejectAll(new DOMException("ended", "AbortError"));
    },
  };
}

const spawnWorker = (): TrainerWorker =>
  withNeighbours(
    new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "trainer" }),
    () => new Worker(new URL("../kernels/training/threads/worker.ts", import.meta.url), { type: "module", name: "helper" }),
  );
