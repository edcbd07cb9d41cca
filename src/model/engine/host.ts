import type { AttentionRequest } from "../attention/attention";
import type { GpuFault } from "../kernels/webgpu/failure";
import { fail, type Problem, type Result, type ProblemOf } from "../result";
import type { Pause } from "./attender";
import type { RunningBackend, Why } from "./backend";
import { chooseBackend, type Starters } from "./choose";
import type { BackendName, EngineState } from "./engine";
import { faultOf, whyOf } from "../kernels/webgpu/why";
import { givenUp, goneOn, startedAnew, unexpected, withFailure, type Failures } from "./failures";
import { answerJob, buffersOf } from "./jobs";
import { nextTask } from "../nextTask";
import { untilLost } from "../untilLost";
import { createStock } from "./stock";
import { ABORTED, type JobAnswer, type EngineMemory, type FromWorker, type JobMessage, type ToWorker } from "./protocol";

type Post = (message: FromWorker, transfer: Transferable[]) => void;

/** How a GPU failed to answer. */
interface Failed {
  readonly fault: GpuFault;
  readonly why: Why;
}

/** A backend, whose answers are waited for until it is lost. */
interface Standing extends RunningBackend {
  readonly orLost: ReturnType<typeof untilLost>;
}

type Ready = Extract<EngineState, { status: "ready" }>;

const LOST: Failed = { fault: "lost", why: whyOf("lost", null) };

const NOTHING: EngineMemory = { tensors: 0, bytes: 0 };

/** So quiet (ms) it is when nobody drags or types. */
const IDLE = 500;

/**
 * The worker's side of the engine: takes one message after another, computes on the backend that it
 * owns, builds that anew when the GPU is lost, and goes on with the next one when it fails again and again. All that it needs
 * for this is kept as plain arrays.
 * @param rest quiet time, in ms, after which what later requests would wait for is made ready; null for never
 */
export function createHost(starters: Starters, post: Post, rest: number | null = IDLE): (message: ToWorker) => void {
  const stock = createStock((weights) => backend?.attender.forget(weights));
  const pending = new Set<number>();
  const calledOff = new Set<number>();
  let asked: string | null = null;
  let failures: Failures = {};
  let backend: Standing | null = null;
  /** What the page was told of it. */
  let told: Ready | null = null;
  /** Why there is no backend. */
  let failure: Problem | null = null;
  let tail: Promise<void> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  let warmed: Standing | null = null;
  let worked = false;

  const enqueue = (job: () => Promise<void> | void) => {
    tail = tail.then(job);
  };

  /** `noticeOf` says what the person is told about the backend that runs then. */
  async function start(noticeOf: (name: BackendName) => ProblemOf | null): Promise<void> {
    const choice = await chooseBackend(starters, asked, failures);
    if (!choice.ok) {
      failure = choice.error;
      post({ type: "state", state: { status: "failed", problem: failure } }, []);
      return;
    }
    const { backend: chosen, reason } = choice.value;
    const running = (backend = { ...chosen, orLost: untilLost(chosen.lost) });
    running.lost.then(() => enqueue(() => recover(running, LOST)), () => {});
    const { name, engine, adapter } = running;
    tell({ status: "ready", backend: name, engine, adapter, reason, notice: noticeOf(name) });
  }

  function tell(state: Ready): void {
    told = state;
    post({ type: "state", state }, []);
  }

  /** Tells which of two computed the latest maps, where it is another. Not beside a notice: one that was dismissed would come again with it. */
  function tellLatest(): void {
    const latest = backend?.latest?.() ?? null;
    if (latest === null || told?.reason.kind !== "chosen/webgpu" || told.reason.params.latest === latest || told.notice !== null) return;
    tell({ ...told, reason: { kind: "chosen/webgpu", params: { latest } } });
  }

  /**
   * Counts a failure, and lets go of all that stands on the backend, so that the next try starts afresh. A lost GPU is started
   * anew; a backend that failed too often is given up for the next one. Does nothing when `failed` has been replaced already.
   */
  async function recover(failed: Standing, { fault, why }: Failed): Promise<void> {
    if (backend !== failed) return;
    failures = withFailure(failures, failed.name, why);
    post({ type: "failures", failures }, []);
    failed.attender.stop();
    // What was made ready beside it is gone as well.
    warmed = null;
    const gaveUp = givenUp(failures, failed.name);
    if (fault !== "lost" && gaveUp === null) return;
    backend = null;
    failed.stop();
    await start((name) => (gaveUp === null ? startedAnew(failed.name, name) : goneOn(failed.name, gaveUp, name)));
  }

  async function work(job: JobMessage): Promise<void> {
    const result = await attempt(job);
    if (result.ok) post({ type: "done", id: job.id, value: result.value }, buffersOf(result.value));
    else post({ type: "failed", id: job.id, problem: result.error }, []);
    pending.delete(job.id);
    calledOff.delete(job.id);
    worked = true;
    tellLatest();
    backend?.attender.rest();
  }

  /** Computes, again each time that a GPU failed on the way: each failure counts, so this ends. */
  async function attempt(job: JobMessage): Promise<Result<JobAnswer>> {
    const request = stock.requestOf(job);
    while (backend !== null) {
      const current: Standing = backend;
      const outcome = await computeOn(current, job, request);
      if ("answer" in outcome) return outcome.answer;
      await recover(current, outcome);
    }
    if (failure === null) throw new Error("The engine has not been started.");
    return fail(failure);
  }

  async function computeOn(current: Standing, job: JobMessage, request: AttentionRequest): Promise<Failed | { readonly answer: Result<JobAnswer> }> {
    try {
      const pause: Pause = (fraction) => breathe(current, job.id, fraction);
      // A read from a lost GPU may never end.
      const answer = await current.orLost(answerJob(current.attender, job, request, pause));
      return answer === undefined || current.isLost() ? LOST : { answer };
    } catch (error) {
      if (calledOff.has(job.id)) return { answer: fail(ABORTED) };
      if (current.isLost()) return LOST;
      // WebAssembly cannot be used after a trap: let the worker die, the page starts another.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      if (current.name !== "webgpu") return { answer: fail(unexpected(error)) };
      const fault = faultOf(error);
      return { fault, why: whyOf(fault, error) };
    }
  }

  /** Tells the progress and lets messages in; throws when the job is not to go on. */
  async function breathe(current: RunningBackend, id: number, fraction: number): Promise<void> {
    post({ type: "progress", id, fraction }, []);
    await nextTask();
    if (calledOff.has(id) || current.isLost()) throw new Error("not to go on");
  }

  /** Not before the first answer, which would wait for it on a busy machine. */
  async function warm(): Promise<void> {
    if (backend === null || warmed === backend || !worked) return;
    warmed = backend;
    // What fails here fails again where it is asked for, and is told there; what is read from a lost GPU may never come.
    await backend.orLost(backend.attender.warm()).catch(() => {});
  }

  return (message) => {
    clearTimeout(idle);
    if (rest !== null) idle = setTimeout(() => enqueue(warm), rest);
    switch (message.type) {
      case "abort":
        if (pending.has(message.id)) calledOff.add(message.id);
        return;
      case "attend":
      case "survey":
      case "region":
        pending.add(message.id);
        return enqueue(() => work(message));
      case "start":
        return enqueue(() => {
          asked = message.backend;
          failures = message.failures;
          return start(() => message.notice);
        });
      case "weights":
      case "forget":
      case "inputs":
      case "forgetInputs":
        return enqueue(() => stock.take(message));
      case "measure":
        return enqueue(() => post({ type: "measured", id: message.id, memory: backend?.attender.memory() ?? NOTHING }, []));
      case "loseDevice":
        // At once, also amid a job, as real losses come.
        return backend?.lose();
    }
  };
}
