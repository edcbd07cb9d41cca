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
import { gathered } from "./gathered";
import { followSight } from "./followSight";
import { remembering } from "./remembering";
import { AT_FIRST, marksOf, withBlock, withKept, withReady, type RunState } from "./runState";
import { isLonger } from "./sameTask";

/** ms between two recomputations of what reads a run that goes on. */
const LIVE = 100;

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
  /** The run that comes with Headlight, once it was loaded. */
  let comesAlong: Blob | undefined;
  let keptAt = 0;
  let isKeeping = false;
  /** It rests since nobody sees the page. */
  let isUnseen = false;
  let touchedAt = 0;

  const prepareOnce = remembering(prepare);
  // Asked again with each frame of a drag where there is no run of the series.
  const readOnce = remembering<Blob, void, ReturnType<typeof readKept>>(readKept);
  const printOf = remembering<Series, void, number>(fingerprint);
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
    blocks.clear();
    kept = null;
    bundled = false;
    isUnseen = false;
    keptAt = performance.now();
    const { slow, past } = state.getState();
    set(from === null ? { ...AT_FIRST, slow, past: withRecord(past, record()), phase: "preparing" } : { phase: "preparing", ended: null, problem: null });
    if (from === null) {
      begun = task;
      print = printOf(task.series);
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
        onBlock: (block) => ifMine(() => blocks.add(block)),
        onPaused: () => ifMine(() => (isUnseen ? keepNow() : settle("paused"))),
        onEnded: (ended, _, best) => ifMine(() => {
          blocks.now();
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

  const blocks = gathered<Block>((told) => {
    if (client === null) return;
    const { film } = client;
    set(told.reduce<RunState>((before, block) => ({ ...before, ...withBlock(before, block, film) }), state.getState()));
    if (!isKeeping && performance.now() - keptAt > KEEP_EVERY) keepNow();
    if (told.some(({ moments }) => moments.length > 0) && state.getState().looked === null) live();
  });

  const failed = (problem: RunState["problem"]) => {
    client?.end();
    client = null;
    set({ phase: "failed", problem });
  };

  /** The run rests, or is over: what reads it is given its newest and best weights. */
  function settle(phase: "paused" | "done" | "failed"): void {
    const mine = client;
    if (mine === null) return;
    blocks.now();
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
    const read = await readOnce(file);
    if (begun !== null) return true;
    const prepared = read !== null && read.series === printOf(series) ? prepareOnce(series, read.settings) : null;
    if (read === null || prepared?.ok !== true || !isKeptOf(read.run, arraysOf(prepared.value.task))) return false;
    kept = read;
    begun = { series, ...read.asked };
    print = read.series;
    set(withKept(read, prepared.value));
    return true;
  }

  /** Whether the run is of a series: of the very one, or, while it rests, of one that was read again and holds the same. */
  function isOf(series: Series): boolean {
    if (begun === null || begun.series === series) return begun !== null;
    if (kept === null || printOf(series) !== print) return false;
    begun = { ...begun, series };
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

  const hide = () => {
    if (state.getState().phase !== "running") return;
    isUnseen = true;
    client?.pause();
  };
  const endSight = followSight(page, hide, () => {
    if (isUnseen) client?.go(pace());
    isUnseen = false;
  });

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
    async takeUp(series, own, load) {
      if (begun === null) {
        const file = own ?? (comesAlong ??= await load());
        if (file === undefined) return "absent";
        if (await takeUp(series, file)) bundled = own === undefined && kept !== null;
      }
      return isOf(series) ? null : "series";
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
      endSight();
      blocks.clear();
      client?.end();
      client = null;
    },
  };
}
