import { createStore } from "zustand";
import { startTrainer } from "../../../../model/training/client";
import { prepare } from "../../../../model/training/task/prepare";
import { suited } from "../../../../model/training/task/suited";
import { owned } from "../../../base/owned";
import { writeKept, type KeptTraining } from "../kept/keptFile";
import { recordOf } from "../runs/recordOf";
import type { TrainingCell, RunTask, Training } from "./cellTraining";
import { followSight } from "./followSight";
import { remembering } from "./remembering";
import { AT_FIRST, marksOf, withKept, type RunState } from "./runState";
import { isLonger } from "./sameTask";
import { createSubject } from "./subject";
import { createWorkedRun } from "./workedRun";

export function createTraining(begin = startTrainer, page: Document | undefined = globalThis.document): Training {
  const state = createStore<RunState>(() => AT_FIRST);
  let next: RunTask | null = null;
  let cell: TrainingCell | null = null;

  const set = (change: Partial<RunState>) => {
    state.setState(change);
    cell?.mark(marksOf(state.getState()));
  };
  const prepareOnce = remembering(prepare);
  const subject = createSubject(prepareOnce, (kept, prepared) => set(withKept(kept, prepared)));
  const writeRun = (kept: KeptTraining) => {
    const file = writeKept(kept);
    subject.wrote(file);
    cell?.kept.write(file, "training.run");
  };
  const record = () => {
    const begun = subject.begun();
    return begun && recordOf(state.getState(), { settings: begun.settings, pilots: begun.pilots }, subject.print());
  };
  const run = createWorkedRun({ begin, state, subject, prepare: prepareOnce, record, writeRun, cell: () => cell });
  const canGoFurther = () => {
    const begun = subject.begun();
    return next !== null && begun !== null && state.getState().ended?.kind === "finished" && isLonger(next, begun);
  };

  /** The run goes on in a worker of its own, from where it was kept. */
  function resume(first: "go" | "step"): void {
    const [kept, begun] = [subject.kept(), subject.begun()];
    if (kept !== null && begun !== null) run.begin({ series: begun.series, settings: kept.settings, pilots: false }, kept.run, first);
  }

  /** The run goes on from its end, to a later one. */
  async function goFurther(): Promise<void> {
    const longer = next;
    const from = subject.kept()?.run ?? (await run.client()?.keep());
    const { ready } = state.getState();
    if (longer === null || from === undefined || ready === null || !canGoFurther()) return;
    subject.lengthen(longer);
    run.begin({ ...longer, settings: { ...ready.settings, length: longer.settings.length }, pilots: false }, from, "go");
  }

  const endSight = followSight(page, run.hide, run.show);

  return {
    state,
    begunWith: subject.begun,
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
      if ((await subject.restore(series, file)) === false) set({ problem: { kind: "training/kept", params: {} } });
    },
    takeUp: subject.takeUp,
    isBundled: subject.isBundled,
    start() {
      if (next !== null) run.begin(next, null, "go");
    },
    pause() {
      const { phase, slow, half, past } = state.getState();
      if (phase === "running") run.client()?.pause();
      if (phase !== "preparing") return;
      // Pilots cannot be paused, only ended.
      run.end();
      subject.forget();
      set({ ...AT_FIRST, slow, half, past });
    },
    goOn() {
      if (canGoFurther()) return owned(goFurther());
      if (run.client() === null) return resume("go");
      set({ phase: "running" });
      run.go();
    },
    step() {
      const client = run.client();
      if (client !== null) client.step();
      else if (subject.kept() !== null) resume("step");
      else if (next !== null) run.begin(next, null, "step");
    },
    stop() {
      const { phase } = state.getState();
      run.client()?.pause();
      set({ phase: "done", ended: { kind: "stopped" } });
      if (phase === "paused") run.settle("done");
    },
    setSlow(slow) {
      set({ slow });
      if (state.getState().phase === "running") run.go();
    },
    setHalf(half) {
      set({ half });
      const kept = subject.kept();
      if (kept === null) run.keep();
      else writeRun({ ...kept, half });
    },
    lookAt(looked) {
      set({ looked });
      cell?.touch(false);
    },
    end() {
      endSight();
      run.leave();
    },
  };
}
