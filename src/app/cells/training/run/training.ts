import { createStore, type StoreApi } from "zustand";
import { problemOf } from "../../../../model/failure";
import type { Series } from "../../../../model/series/series";
import { startTrainer, type TrainerClient } from "../../../../model/training/client";
import type { Evaluation } from "../../../../model/training/forecast/evaluation";
import type { Block, Which } from "../../../../model/training/protocol";
import type { KeptRun } from "../../../../model/training/run/kept";
import type { TrainingSettings } from "../../../../model/training/settings";
import { prepare } from "../../../../model/training/task/prepare";
import { suited } from "../../../../model/training/task/suited";
import { owned } from "../../../base/owned";
import type { ComputeContext, Marks } from "../../../notebook/document/kind";
import { problemOfRefusal } from "../refused";
import { remembering } from "./remembering";
import { AT_FIRST, toldPhase, withBlock, withReady, type RunState } from "./runState";

/** What is trained on, and how. */
export interface RunTask {
  readonly series: Series;
  readonly settings: TrainingSettings;
  readonly pilots: boolean;
}

/** ms between two recomputations of what reads a run that goes on. */
const LIVE = 100;

/** ms from one drawing of a run to the next: so many times what the last one took, within these. */
const RESTS = 4;
const LEAST_REST = 40;
const MOST_REST = 1000;

/** The run of one cell: nothing starts by itself, and it outlasts what draws it. */
export interface Training {
  readonly state: StoreApi<RunState>;
  /** What the last run was begun with; null before the first. */
  readonly begunWith: () => RunTask | null;
  /** As the model's own, which take a while and are asked for at each moment of a film. */
  readonly suited: typeof suited;
  readonly prepare: typeof prepare;
  /** Says what the next run is of, and how the cell is told of what comes. */
  readonly follow: (next: RunTask, cell: Pick<ComputeContext, "touch" | "mark">) => void;
  /** A run from its beginning; the one before is over. */
  readonly start: () => void;
  readonly pause: () => void;
  readonly goOn: () => void;
  /** One step, and a pause. */
  readonly step: () => void;
  /** The run is over, though it had not come to its end. */
  readonly stop: () => void;
  readonly setSlow: (slow: boolean) => void;
  /** Stands the film at a moment; null follows the newest. */
  readonly lookAt: (moment: number | null) => void;
  /** On the test part. */
  readonly evaluate: (which: Which) => Promise<Evaluation>;
  /** Ends the worker. */
  readonly end: () => void;
}

export function createTraining(begin = startTrainer): Training {
  const state = createStore<RunState>(() => AT_FIRST);
  let next: RunTask | null = null;
  let cell: Pick<ComputeContext, "touch" | "mark"> | null = null;
  let begun: RunTask | null = null;
  let client: TrainerClient | null = null;
  /** What to do once the worker stands. */
  let then: "go" | "step" = "go";
  let touchedAt = 0;
  let rest = LEAST_REST;
  /** Blocks that are not told yet. */
  let blocks: Block[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<RunState>) => {
    state.setState(change);
    cell?.mark(marksOf(state.getState()));
  };
  const pace = () => (state.getState().slow ? "watch" : "full");

  function run(task: RunTask, from: KeptRun | null, first: typeof then): void {
    client?.end();
    blocks = [];
    then = first;
    begun = task;
    const { slow } = state.getState();
    set({ ...AT_FIRST, slow, phase: "preparing" });
    // Events of a run before this one are none of this one's.
    const ifMine = (act: () => void) => {
      if (client === mine) act();
    };
    const mine: TrainerClient = begin(
      { ...task, from },
      {
        onPilots: (pilots) => ifMine(() => set({ pilots })),
        onRefused: (refusal) => ifMine(() => failed(problemOfRefusal(refusal))),
        onReady: (ready) => ifMine(() => {
          set({ ...withReady(ready), film: mine.film });
          if (state.getState().phase === "paused") return;
          set({ phase: "running" });
          if (then === "step") mine.step();
          else mine.go(pace());
        }),
        onBlock: (block) => ifMine(() => {
          blocks.push(block);
          timer ??= setTimeout(tell, rest);
        }),
        onPaused: () => ifMine(() => settle("paused")),
        onEnded: (ended, _, best) => ifMine(() => {
          tell();
          set({ ended, best });
          settle(ended.kind === "diverged" ? "failed" : "done");
        }),
        onFailure: (error) => ifMine(() => failed(problemOf(error))),
      },
    );
    client = mine;
  }

  /** Tells the blocks that have come, all in one, so that the page keeps up however fast steps are. */
  function tell(): void {
    clearTimeout(timer);
    timer = undefined;
    if (blocks.length === 0 || client === null) return;
    const told = blocks;
    blocks = [];
    const { film } = client;
    const began = performance.now();
    set(told.reduce<RunState>((before, block) => ({ ...before, ...withBlock(before, block, film) }), state.getState()));
    // Drawn by then.
    setTimeout(() => (rest = Math.min(MOST_REST, Math.max(LEAST_REST, RESTS * (performance.now() - began)))));
    if (told.some(({ moments }) => moments.length > 0) && state.getState().looked === null) live();
  }

  const failed = (problem: RunState["problem"]) => {
    client?.end();
    client = null;
    set({ phase: "failed", problem });
  };

  /** The run rests, or is over: what reads it is given its newest and best weights. */
  function settle(phase: "paused" | "done" | "failed"): void {
    const mine = client;
    if (mine === null) return;
    tell();
    const over = state.getState().phase;
    set({ phase: over === "done" || over === "failed" ? over : phase });
    const kept = mine.keep().then(({ state: { trainer, best }, film }) => {
      if (client !== mine) return;
      set({ best, last: { step: trainer.steps, weights: trainer.weights }, film });
      cell?.touch(false);
    });
    // A worker that is gone tells that by itself.
    owned(kept, () => {});
  }

  function live(): void {
    const now = performance.now();
    if (now - touchedAt < LIVE) return;
    touchedAt = now;
    cell?.touch(true);
  }

  return {
    state,
    begunWith: () => begun,
    suited: remembering(suited),
    prepare: remembering(prepare),
    follow(task, given) {
      next = task;
      cell = given;
      cell.mark(marksOf(state.getState()));
    },
    start() {
      if (next !== null) run(next, null, "go");
    },
    pause() {
      const { phase } = state.getState();
      if (phase === "running") client?.pause();
      // Pilots cannot be paused, only ended.
      if (phase === "preparing") {
        client?.end();
        client = null;
        begun = null;
        set(AT_FIRST);
      }
    },
    goOn() {
      set({ phase: "running" });
      client?.go(pace());
    },
    step() {
      if (client === null) {
        if (next !== null) run(next, null, "step");
      } else client.step();
    },
    stop() {
      const { phase } = state.getState();
      client?.pause();
      set({ phase: "done", ended: { kind: "stopped" } });
      if (phase === "paused") settle("done");
    },
    setSlow(slow) {
      set({ slow });
      if (state.getState().phase === "running") client?.go(pace());
    },
    lookAt(looked) {
      set({ looked });
      cell?.touch(false);
    },
    evaluate(which) {
      if (client === null) return Promise.reject(new Error("There is no run to evaluate."));
      return client.evaluate(which);
    },
    end() {
      client?.end();
      client = null;
    },
  };
}

function marksOf({ phase, step, curve, validations }: RunState): Marks {
  const loss = curve.losses.at(-1);
  const validation = validations.at(-1);
  return {
    "data-training": toldPhase(phase),
    "data-step": String(step),
    ...(loss !== undefined && { "data-loss": String(loss) }),
    ...(validation !== undefined && { "data-validation-loss": String(validation.loss) }),
  };
}
