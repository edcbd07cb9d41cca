import { messageOf, ProblemError } from "../failure";
import { fail, ok, problem, type Problem, type Result, type ProblemOf } from "../result";
import { startWorker } from "../startWorker";
import type { BackendName, EngineState, JobOptions } from "./engine";
import { givenUp, withFailure, type Failures } from "./failures";
import { createJobQueue, type Job } from "./jobQueue";
import { ABORTED, type JobAnswer, type EngineMemory, type FromWorker, type JobMessage, type ToWorker } from "./protocol";
import { createSentTo } from "./sentTo";
import { spawnerOf } from "./spawn";
import type { EngineOptions, EngineWorker, WorkerEngine } from "./workerEngine";

declare module "../result" {
  interface Problems {
    "engine/no-start": { readonly error: string };
    /** One request killed two workers. */
    "engine/stopped-twice": { readonly error: string };
    /** The worker died, and another one took its place. */
    "engine/stopped": { readonly error: string };
    /** So did several workers on one backend, so that it is given up. */
    "engine/stops": { readonly error: string; readonly backend: BackendName };
    "backend/stopped": { readonly error: string };
  }
}

/** A job that took this many workers with it is given up. */
const MOST_DEATHS = 2;

/**
 * Starts the engine in a worker of its own, so that nothing it computes can hold up the page.
 * A worker that dies is replaced, and what it was computing is computed again.
 */
export function createEngine({ backend, engine }: EngineOptions = {}, spawn?: () => EngineWorker): WorkerEngine {
  const listeners = new Set<() => void>();
  const queue = createJobQueue(({ id }) => send({ type: "abort", id }));
  const measuring = new Map<number, (memory: EngineMemory) => void>();
  let state: EngineState = { status: "starting" };
  let failures: Failures = {};
  let lastId = 0;
  let started = false;
  /** Workers in a row that died before they said a word. */
  let unheard = 0;
  /** True where the worker could not be had: the next job tries again. */
  let gone = false;
  /** Null where there is none, and none can be made. */
  let worker = connect(null);
  let sent = createSentTo(send);

  function connect(notice: ProblemOf | null): EngineWorker | null {
    try {
      const fresh = startWorker<FromWorker, EngineWorker>(spawn ?? spawnerOf(engine), { onMessage: receive, onFailure: died });
      fresh.postMessage({ type: "start", backend: backend ?? null, notice, failures });
      return fresh;
    } catch (error) {
      giveUp(error);
      return null;
    }
  }

  function begin(): void {
    gone = false;
    unheard = 0;
    setState({ status: "starting" });
    sent = createSentTo(send);
    worker = connect(null);
  }

  function giveUp(error: unknown): void {
    gone = true;
    const problem: Problem =
      error instanceof ProblemError
        ? error.problem
        : { kind: "engine/no-start", params: { error: messageOf(error) } };
    setState({ status: "failed", problem });
    queue.settleAll(problem);
  }

  function send(message: ToWorker): void {
    worker?.postMessage(message);
  }

  function setState(next: EngineState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function receive(message: FromWorker): void {
    switch (message.type) {
      case "state":
        started = true;
        unheard = 0;
        return setState(message.state);
      case "failures":
        failures = message.failures;
        return;
      case "progress":
        return tellProgress(queue.find(message.id), message.fraction);
      case "done":
        return queue.end(message.id, ok(message.value));
      case "failed":
        return queue.end(message.id, fail(message.problem));
      case "measured":
        measuring.get(message.id)?.(message.memory);
        measuring.delete(message.id);
    }
  }

  function tellProgress(job: Job | null, fraction: number): void {
    if (job !== null && !job.options.signal?.aborted) job.options.onProgress?.(fraction);
  }

  function died(error: Error): void {
    // Where several in a row never came up, their script cannot be had: another one would not come either.
    if (!started || ++unheard > MOST_DEATHS) return giveUp(error);
    const reason = messageOf(error);
    worker = connect(afterDeath(reason));
    sent = createSentTo(send);
    for (const id of measuring.keys()) send({ type: "measure", id });
    for (const job of queue.running()) {
      job.deaths++;
      if (job.deaths < MOST_DEATHS) job.submit();
      else queue.end(job.id, problem("engine/stopped-twice", { error: reason }));
    }
  }

  /** Counts what the worker died of as a failure of its backend; returns what the person is told. */
  function afterDeath(error: string): ProblemOf {
    if (state.status === "ready") {
      const { backend: name } = state;
      failures = withFailure(failures, name, { kind: "backend/stopped", params: { error } });
      if (givenUp(failures, name) !== null) return { kind: "engine/stops", params: { error, backend: name } };
    }
    return { kind: "engine/stopped", params: { error } };
  }

  /** Runs a job; `message` says it to the worker, with what that needs sent before. */
  function run<T extends JobAnswer>(queueName: string, options: JobOptions, message: (id: number) => JobMessage) {
    const { signal } = options;
    if (signal?.aborted) return Promise.resolve(fail(ABORTED));
    if (gone) begin();
    if (state.status === "failed") return Promise.resolve(fail(state.problem));
    return new Promise<Result<T>>((resolve) => {
      const onAbort = () => queue.abort(job);
      const id = ++lastId;
      const job: Job = {
        id,
        queue: queueName,
        submit: () => send(message(id)),
        options,
        settle(result) {
          signal?.removeEventListener("abort", onAbort);
          // The worker answers each kind of job in kind.
          resolve(result as Result<T>);
        },
        deaths: 0,
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      queue.add(job);
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attend: (channel, request, options = {}) =>
      run(channel, options, (id) => {
        const { weights, ...rest } = request;
        return { type: "attend", id, weightsId: sent.weights.use(channel, weights), request: rest };
      }),
    survey: (channel, request, size, options = {}) =>
      run(channel, options, (id) => ({ type: "survey", id, inputsId: sent.inputs.use(channel, request), size })),
    region: (channel, request, region, options = {}) =>
      run(`${channel}/region`, options, (id) => ({
        type: "region",
        id,
        inputsId: sent.inputs.use(`${channel}/region`, request),
        region,
      })),
    release(owner) {
      const isOf = (channel: string) => channel === owner || channel.startsWith(`${owner}/`);
      queue.release(isOf);
      sent.inputs.release(isOf);
      sent.weights.release(isOf);
    },
    held: () => ({ queues: queue.size(), weights: sent.weights.size(), inputs: sent.inputs.size() }),
    measure() {
      const id = ++lastId;
      send({ type: "measure", id });
      return new Promise((resolve) => measuring.set(id, resolve));
    },
    loseDevice: () => send({ type: "loseDevice" }),
    dispose() {
      worker?.terminate();
      queue.settleAll(ABORTED);
    },
  };
}
