import type { AttentionRequest } from "../attention/attention";
import type { LayerWeights } from "../weights/names";
import { fail, problem, type Problem, type Result } from "../result";
import type { Pause } from "./attender";
import { BACKEND_LABELS, type RunningBackend } from "./backend";
import { chooseBackend, type Starters } from "./choose";
import { answerJob, buffersOf } from "./jobs";
import { nextTask } from "./nextTask";
import { ABORTED, type Answer, type EngineMemory, type FromWorker, type JobMessage, type ToWorker } from "./protocol";

type Post = (message: FromWorker, transfer: Transferable[]) => void;

/** After so many losses in a row a GPU is not worth another try. */
const MOST_TRIES = 3;
/** Quiet time, in ms, after which what later requests would wait for is made ready. */
const IDLE = 500;

/**
 * The worker's side of the engine: takes one message after another, computes on the backend that it
 * owns, and builds that anew when the GPU is lost. All that it needs for this is kept as plain arrays.
 */
export function createHost(starters: Starters, post: Post): (message: ToWorker) => void {
  const weights = new Map<number, LayerWeights>();
  const inputs = new Map<number, AttentionRequest>();
  const pending = new Set<number>();
  const calledOff = new Set<number>();
  let asked: string | null = null;
  let backend: RunningBackend | null = null;
  let failure = "The engine has not been started.";
  let tail: Promise<void> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;
  let warmed: RunningBackend | null = null;

  const enqueue = (job: () => Promise<void> | void) => {
    tail = tail.then(job);
  };

  async function start(notice: string | null): Promise<void> {
    const choice = await chooseBackend(starters, asked);
    if (!choice.ok) {
      failure = choice.error;
      post({ type: "state", state: { status: "failed", message: failure } }, []);
      return;
    }
    const running = choice.value.backend;
    backend = running;
    void running.lost.then(() => enqueue(() => rebuildAfter(running)));
    const { name, adapter } = running;
    post({ type: "state", state: { status: "ready", backend: name, adapter, reason: choice.value.reason, notice } }, []);
  }

  /** Does nothing when `gone` has been replaced already. */
  async function rebuildAfter(gone: RunningBackend): Promise<void> {
    if (backend !== gone) return;
    backend = null;
    for (const attender of attendersOf(gone)) attender.stop();
    gone.stop();
    await start(`The GPU was lost and ${BACKEND_LABELS[gone.name]} had to be started anew; your work is still here.`);
  }

  async function work(job: JobMessage): Promise<void> {
    const result = await attempt(job);
    if (result.ok) post({ type: "done", id: job.id, value: result.value }, buffersOf(result.value));
    else post({ type: "failed", id: job.id, problem: result.error }, []);
    pending.delete(job.id);
    calledOff.delete(job.id);
    if (backend !== null) for (const attender of attendersOf(backend)) attender.rest();
  }

  /** Computes, again on a new device each time that one was lost on the way. */
  async function attempt(job: JobMessage): Promise<Result<Answer>> {
    const request = job.type === "attend" ? { ...job.request, weights: known(weights, job.weightsId) } : known(inputs, job.inputsId);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (backend === null) return problem("engine", failure);
      const current = backend;
      const result = await computeOn(current, job, request);
      if (result !== "lost") return result;
      await rebuildAfter(current);
    }
    return problem("engine", "The GPU failed again and again. Open the page with “?backend=wasm” to do without it.");
  }

  async function computeOn(current: RunningBackend, job: JobMessage, request: AttentionRequest): Promise<Result<Answer> | "lost"> {
    try {
      const pause: Pause = (fraction) => breathe(current, job.id, fraction);
      // A read from a lost WebGL context never ends.
      const value = await Promise.race([answerJob(current, job, request, pause), current.lost]);
      return value === undefined || current.isLost() ? "lost" : value;
    } catch (error) {
      if (calledOff.has(job.id)) return fail(ABORTED);
      // The word that a GPU is gone can come long after the read that fails of it: any failure there counts as a loss.
      if (current.isLost() || current.adapter !== "") return "lost";
      // WebAssembly cannot be used after a trap: let the worker die, the page starts another.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      return fail(unexpected(error));
    }
  }

  /** Tells the progress and lets messages in; throws when the job is not to go on. */
  async function breathe(current: RunningBackend, id: number, fraction: number): Promise<void> {
    post({ type: "progress", id, fraction }, []);
    await nextTask();
    if (calledOff.has(id) || current.isLost()) throw new Error("not to go on");
  }

  async function warm(): Promise<void> {
    if (backend === null || warmed === backend) return;
    warmed = backend;
    for (const attender of attendersOf(backend)) {
      // What fails here fails again where it is asked for, and is told there.
      await attender.warm().catch(() => {});
    }
  }

  function forgetWeights(id: number): void {
    const gone = known(weights, id);
    weights.delete(id);
    if (backend !== null) for (const attender of attendersOf(backend)) attender.forget(gone);
  }

  return (message) => {
    clearTimeout(idle);
    idle = setTimeout(() => enqueue(warm), IDLE);
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
          return start(message.notice);
        });
      case "weights":
        return enqueue(() => {
          weights.set(message.weightsId, message.weights);
        });
      case "forget":
        return enqueue(() => forgetWeights(message.weightsId));
      case "inputs":
        return enqueue(() => {
          inputs.set(message.inputsId, { ...message.request, weights: known(weights, message.weightsId) });
        });
      case "forgetInputs":
        return enqueue(() => {
          inputs.delete(message.inputsId);
        });
      case "measure":
        return enqueue(() => post({ type: "measured", id: message.id, memory: memoryOf(backend) }, []));
      case "loseDevice":
        // At once, also amid a job, as real losses come.
        return backend?.lose();
    }
  };
}

/** Both ways of attending, or the one that does both. */
const attendersOf = ({ whole, blocks }: RunningBackend) => new Set([whole, blocks]);

function memoryOf(backend: RunningBackend | null): EngineMemory {
  const held = backend === null ? [] : [...attendersOf(backend)].map((attender) => attender.memory());
  return {
    tensors: held.reduce((sum, { tensors }) => sum + tensors, 0),
    bytes: held.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function known<T>(things: ReadonlyMap<number, T>, id: number): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`Number ${id} was never sent.`);
  return thing;
}

function unexpected(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "engine", message: `The computation failed (${detail}). Change a setting to try again, or reload the page.` };
}
