import { createStore } from "zustand";
import { arraysOf } from "../../../../model/kernels/training/arrays";
import { problemOf } from "../../../../model/failure";
import { startTrainer, type TrainerClient } from "../../../../model/training/client";
import type { Block } from "../../../../model/training/protocol";
import { isKeptOf, type KeptRun } from "../../../../model/training/run/kept";
import { prepare } from "../../../../model/training/task/prepare";
import type { Series } from "../../../../model/series/series";
import type { TrainingSettings } from "../../../../model/training/settings";
import { suited } from "../../../../model/training/task/suited";
import { owned } from "../../../base/owned";
import { fingerprint } from "../kept/fingerprint";
import { readKept, writeKept, type KeptTraining } from "../kept/keptFile";
import { problemOfRefusal } from "../refused";
import type { Cell, RunTask, Training } from "./cellTraining";
import { leastSimple, recordOf } from "../runs/recordOf";
import { withRecord } from "../runs/runRecord";
import { remembering } from "./remembering";
import { AT_FIRST, marksOf, withBlock, withKept, withReady, type RunState } from "./runState";
import { isLonger } from "./sameTask";

/** ms between two recomputations of what reads a run that goes on. */
const LIVE = 100;

/** ms from one drawing of a run to the next: so many times what the last one took, within these. */
const RESTS = 4;
const LEAST_REST = 40;
const MOST_REST = 1000;

/** ms from one keeping of a run that goes on to the next. */
const KEEP_EVERY = 5000;

export function createTraining(begin = startTrainer, page: Document | undefined = globalThis.document): Training {
  const state = createStore<RunState>(() => AT_FIRST);
  let next: RunTask | null = null;
  let cell: Cell | null = null;
  let begun: RunTask | null = null;
  /** The fingerprint of its series. */
  let print = 0;
  let client: TrainerClient | null = null;
  /** A run without a worker, as it was kept. */
  let kept: KeptTraining | null = null;
  let restored: Blob | undefined;
  let bundled = false;
  let keptAt = 0;
  let isKeeping = false;
  /** It rests since nobody sees the page. */
  let isUnseen = false;
  let touchedAt = 0;
  let rest = LEAST_REST;
  /** Blocks that are not told yet. */
  let blocks: Block[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const prepareOnce = remembering(prepare);
  const set = (change: Partial<RunState>) => {
    state.setState(change);
    cell?.mark(marksOf(state.getState()));
  };
  const record = () => (begun === null ? null : recordOf(state.getState(), { settings: begun.settings, pilots: begun.pilots }, print));
  const canGoFurther = () => next !== null && begun !== null && state.getState().ended?.kind === "finished" && isLonger(next, begun);
  const pace = () => (state.getState().slow ? "watch" : "full");

  /** Begins, or goes on from where it was kept; `first` is what to do once the worker stands. */
  function run(task: RunTask, from: KeptRun | null, first: "go" | "step"): void {
    client?.end();
    blocks = [];
    kept = null;
    bundled = false;
    isUnseen = false;
    keptAt = performance.now();
    const { slow, past } = state.getState();
    set(from === null ? { ...AT_FIRST, slow, past: withRecord(past, record()), phase: "preparing" } : { phase: "preparing", ended: null, problem: null });
    if (from === null) {
      begun = task;
      print = fingerprint(task.series);
    }
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
          set(from === null ? { ...withReady(ready), film: mine.film, simple: simpleOf(task.series, ready.settings) } : { ready: { ...ready, piloted: state.getState().ready?.piloted ?? null } });
          set({ phase: "running" });
          if (first === "step") mine.step();
          else mine.go(pace());
        }),
        onBlock: (block) => ifMine(() => {
          blocks.push(block);
          timer ??= setTimeout(tell, rest);
        }),
        onPaused: () => ifMine(() => (isUnseen ? keepNow() : settle("paused"))),
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

  function simpleOf(series: Series, settings: TrainingSettings): number | null {
    const prepared = prepareOnce(series, settings);
    return prepared.ok ? leastSimple(prepared.value) : null;
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
    if (!isKeeping && performance.now() - keptAt > KEEP_EVERY) keepNow();
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
    keepNow(true);
  }

  /** Keeps the run with the notebook, as it is now. */
  function keepNow(isTold = false): void {
    const mine = client;
    const ready = state.getState().ready;
    if (mine === null || begun === null || ready === null) return;
    const asked = begun;
    isKeeping = true;
    const keeping = mine.keep().then((run) => {
      isKeeping = false;
      keptAt = performance.now();
      if (client !== mine) return;
      const { trainer, best } = run.state;
      set({ best, last: { step: trainer.steps, weights: trainer.weights }, film: run.film });
      const { curve, validations, ended, epoch, past } = state.getState();
      const { settings, pilots } = asked;
      cell?.kept.write(writeKept({ series: print, asked: { settings, pilots }, settings: ready.settings, run, curve, validations, ended, epoch, runs: withRecord(past, record()) }), "training.run");
      if (isTold) cell?.touch(false);
    });
    // A worker that is gone tells that by itself.
    owned(keeping, () => (isKeeping = false));
  }

  /** Whether the file has a run of the series; it is then the cell's, unless another was begun meanwhile. */
  async function takeUp(series: Series, file: Blob): Promise<boolean> {
    const read = await readKept(file);
    if (begun !== null) return true;
    const prepared = read !== null && read.series === fingerprint(series) ? prepare(series, read.settings) : null;
    if (read === null || prepared?.ok !== true || !isKeptOf(read.run, arraysOf(prepared.value.task))) return false;
    kept = read;
    begun = { series, ...read.asked };
    print = read.series;
    set(withKept(read, prepared.value));
    return true;
  }

  /** The run goes on in a worker of its own, from where it was kept. */
  function resume(first: "go" | "step"): void {
    if (kept === null || begun === null) return;
    run({ series: begun.series, settings: kept.settings, pilots: false }, kept.run, first);
  }

  /** The run goes on from its end, to a later one. */
  async function goFurther(): Promise<void> {
    const longer = next;
    const from = kept?.run ?? (await client?.keep());
    const { ready } = state.getState();
    if (longer === null || from === undefined || ready === null || !canGoFurther()) return;
    begun = longer;
    run({ ...longer, settings: { ...ready.settings, length: longer.settings.length }, pilots: false }, from, "go");
  }

  const onSeen = () => {
    if (page === undefined) return;
    if (page.hidden && state.getState().phase === "running") {
      isUnseen = true;
      client?.pause();
    } else if (!page.hidden && isUnseen) {
      isUnseen = false;
      client?.go(pace());
    }
  };
  page?.addEventListener("visibilitychange", onSeen);

  function live(): void {
    const now = performance.now();
    if (now - touchedAt < LIVE) return;
    touchedAt = now;
    cell?.touch(true);
  }

  return {
    state,
    begunWith: () => begun,
    record,
    canGoFurther,
    suited: remembering(suited),
    prepare: prepareOnce,
    follow(task, given) {
      next = task;
      cell = given;
      cell.mark(marksOf(state.getState()));
    },
    async restore(series, file) {
      if (file === undefined || file === restored || begun !== null) return;
      restored = file;
      if (!(await takeUp(series, file))) set({ problem: { kind: "training/kept", params: {} } });
    },
    async takeUp(series, file, isBundled) {
      if (begun === null && (await takeUp(series, file))) bundled = isBundled && kept !== null;
    },
    isBundled: () => bundled,
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
        set({ ...AT_FIRST, slow: state.getState().slow, past: state.getState().past });
      }
    },
    goOn() {
      if (canGoFurther()) return owned(goFurther());
      if (client === null) return resume("go");
      set({ phase: "running" });
      client.go(pace());
    },
    step() {
      if (client === null && kept !== null) resume("step");
      else if (client === null) {
        if (next !== null) run(next, null, "step");
      } else client.step();
    },
    stop() {
      const { phase } = state.getState();
      isUnseen = false;
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
    end() {
      page?.removeEventListener("visibilitychange", onSeen);
      clearTimeout(timer);
      client?.end();
      client = null;
    },
  };
}
