import type { StoreApi } from "zustand";
import { problemOf } from "../../../../model/failure";
import { orAfter } from "../../../base/orAfter";
import { owned } from "../../../base/owned";
import type { startTrainer, TrainerClient, TrainerEvents } from "../../../../model/training/client";
import type { StepBlock, Ready } from "../../../../model/training/protocol";
import type { KeptRun } from "../../../../model/training/run/kept";
import type { KeptTraining } from "../kept/keptFile";
import { leastSimple } from "../runs/recordOf";
import { withRecord, type RunRecord } from "../runs/runRecord";
import type { TrainingCell, RunTask, Training } from "./cellTraining";
import { gathered } from "./gathered";
import { gpuFor } from "./gpuFor";
import { keptFrom } from "./keptFrom";
import { createKeeper } from "./runKeeper";
import { AT_FIRST, marksOf, withBlock, withMoved, withReady, withResumed, type RunState } from "./runState";
import type { RunSubject } from "./subject";

/** ms between two recomputations of what reads a run that goes on. */
const LIVE = 100;

/** ms that a worker is given to tell how far it came, before it is ended. */
const PATIENCE = 5000;

/** What a run in a worker has of its cell's training. */
export interface Around {
  readonly begin: typeof startTrainer;
  readonly state: StoreApi<RunState>;
  readonly subject: RunSubject;
  readonly prepare: Training["prepare"];
  readonly record: () => RunRecord | null;
  /** Keeps this of the run with the notebook. */
  readonly writeRun: (kept: KeptTraining) => void;
  /** Null before the cell was first computed. */
  readonly cell: () => TrainingCell | null;
}

/** The run that a worker of its own takes the steps of, and what it tells, in the cell's state. */
export interface WorkedRun {
  readonly client: () => TrainerClient | null;
  /** Begins, or goes on from where it was kept; `first` is what to do once the worker stands. The run before is over. */
  readonly begin: (task: RunTask, from: KeptRun | null, first: "go" | "step") => void;
  readonly go: () => void;
  /** Rests while nobody sees the page, and goes on after. */
  readonly hide: () => void;
  readonly show: () => void;
  /** The run rests, or is over: what reads it is given its newest and best weights. */
  readonly settle: (phase: "paused" | "done" | "failed") => void;
  /** Keeps the run with the notebook, as it is now. */
  readonly keep: () => void;
  readonly end: () => void;
  /** Its cell goes: the run is kept as it stands, so that undo brings all of it back, and then ended. */
  readonly leave: () => void;
}

export function createWorkedRun({ begin, state, subject, prepare, record, writeRun, cell }: Around): WorkedRun {
  let client: TrainerClient | null = null;
  /** It rests since nobody sees the page. */
  let isUnseen = false;
  /** Its cell is gone. */
  let isLeft = false;
  let touchedAt = 0;

  const set = (change: Partial<RunState>) => {
    state.setState(change);
    cell()?.mark(marksOf(state.getState()));
  };
  const go = () => client?.go(state.getState().slow ? "watch" : "full");

  const blocks = gathered<StepBlock>((told) => {
    if (client === null) return;
    const { film } = client;
    set(told.reduce<RunState>((before, block) => ({ ...before, ...withBlock(before, block, film) }), state.getState()));
    if (isLeft) return;
    keeper.ifDue();
    if (told.some(({ moments }) => moments.length > 0) && state.getState().looked === null) live();
  });

  function live(): void {
    const now = performance.now();
    if (now - touchedAt < LIVE) return;
    touchedAt = now;
    cell()?.touch(true);
  }

  function end(): void {
    blocks.clear();
    client?.end();
    client = null;
  }

  /** The worker is gone: the run stands where it was last kept, and can go on from there. */
  function failed(problem: RunState["problem"]): void {
    end();
    set({ phase: "failed", problem });
    const back = subject.takeBack(cell()?.kept.read()).then((isTaken) => {
      if (!isTaken || client !== null) return;
      set({ problem });
      cell()?.touch(false);
    });
    owned(back);
  }

  function settle(phase: "paused" | "done" | "failed"): void {
    if (client === null) return;
    blocks.now();
    const over = state.getState().phase;
    set({ phase: over === "done" || over === "failed" ? over : phase });
    keeper.now(true);
  }

  const keepNow = (isTold: boolean): Promise<void> | null => {
    const mine = client;
    const begun = subject.begun();
    const { ready } = state.getState();
    if (mine === null || begun === null || ready === null) return null;
    return mine.keep().then((run) => {
      if (client !== mine) return;
      blocks.now();
      const { trainer, best } = run.state;
      set({ best, last: { step: trainer.steps, weights: trainer.weights }, film: run.film });
      const about = { ...state.getState(), ready, runs: withRecord(state.getState().past, record()) };
      writeRun(keptFrom(run, { ...begun, print: subject.print() }, about));
      if (isTold) cell()?.touch(false);
    });
  };
  const keeper = createKeeper(keepNow);

  return {
    client: () => client,
    begin(task, from, first) {
      end();
      subject.leaveFile();
      isUnseen = false;
      keeper.begins();
      const { slow, half, past, ready: before } = state.getState();
      set(from === null ? { ...AT_FIRST, slow, half, past: withRecord(past, record()), phase: "preparing" } : { phase: "preparing", ended: null, problem: null });
      if (from === null) subject.begin(task);
      const engine = cell()?.engine.state();
      const gpu = engine && gpuFor(engine, from === null ? null : (before?.backend ?? null));
      // Events of a run before this one are none of this one's.
      const ifMine = (act: () => void) => {
        if (client === mine) act();
      };
      const begun = (ready: Ready) => {
        set(from === null ? { ...withReady(ready), film: mine.film, simple: leastSimple(prepare(task.series, ready.settings)) } : withResumed(state.getState(), ready));
        set({ phase: "running" });
        if (first === "step") mine.step();
        else go();
      };
      const events: TrainerEvents = {
        onPilots: (pilots) => ifMine(() => set({ pilots })),
        onRefused: (refusal) => ifMine(() => failed(refusal)),
        onReady: (ready) => ifMine(() => begun(ready)),
        onBlock: (block) => ifMine(() => blocks.add(block)),
        onMoved: (backend, step) => ifMine(() => {
          blocks.now();
          set(withMoved(state.getState(), { backend, step }));
        }),
        onPaused: () => ifMine(() => (isUnseen ? keeper.now() : settle("paused"))),
        onEnded: (ended, _, best) => ifMine(() => {
          blocks.now();
          set({ ended, best });
          settle(ended.kind === "diverged" ? "failed" : "done");
        }),
        onFailure: (error) => ifMine(() => failed(problemOf(error))),
      };
      let mine: TrainerClient;
      try {
        mine = client = begin({ ...task, from, gpu }, events);
      } catch (error) {
        failed(problemOf(error));
      }
    },
    go,
    hide() {
      if (state.getState().phase !== "running") return;
      isUnseen = true;
      client?.pause();
    },
    show() {
      if (isUnseen) go();
      isUnseen = false;
    },
    settle(phase) {
      isUnseen = false;
      settle(phase);
    },
    keep: () => keeper.now(),
    end,
    leave() {
      isLeft = true;
      const last = keepNow(false);
      if (last === null) return end();
      // A worker that is gone tells that by itself.
      owned(orAfter(last, PATIENCE, undefined).finally(end), () => {});
    },
  };
}
