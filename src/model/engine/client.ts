import type { Attention, AttentionRequest } from "../attention/attention";
import { checkRequest } from "../layers/check";
import { fail, ok, problem, type Problem, type Result } from "../result";
import type { BackendName, Engine, EngineState, JobOptions } from "./engine";
import { ABORTED, type EngineMemory, type FromWorker, type ToWorker } from "./protocol";
import { createSentWeights } from "./sentWeights";

export interface EngineOptions {
  /** Asks for one backend; when it cannot start, the engine's state is `failed`. */
  readonly backend?: BackendName | undefined;
}

/** An engine in a worker, with what tests and a "restart the engine" command need beside it. */
export interface WorkerEngine extends Engine {
  /** What the worker holds once all that was asked for before is done. */
  measure(): Promise<EngineMemory>;
  /** Takes the GPU away as a crash of its driver would; the engine then starts it anew. */
  loseDevice(): void;
}

/** The part of a `Worker` that is used here. */
export interface EngineWorker {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

interface Job {
  readonly id: number;
  readonly channel: string;
  readonly request: AttentionRequest;
  readonly options: JobOptions;
  readonly settle: (result: Result<Attention>) => void;
  /** How often a worker died with it. */
  deaths: number;
}

/** One job with the worker, one that waits for it to end. */
interface Channel {
  running: Job | null;
  waiting: Job | null;
}

/** A job that took this many workers with it is given up. */
const MOST_DEATHS = 2;

const spawnWorker = (): EngineWorker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/**
 * Starts the engine in a worker of its own, so that nothing it computes can hold up the page.
 * A worker that dies is replaced, and what it was computing is computed again.
 */
export function createEngine({ backend }: EngineOptions = {}, spawn = spawnWorker): WorkerEngine {
  const listeners = new Set<() => void>();
  const channels = new Map<string, Channel>();
  const measuring = new Map<number, (memory: EngineMemory) => void>();
  let state: EngineState = { status: "starting" };
  let lastId = 0;
  let started = false;
  let worker = connect(null);
  let weights = createSentWeights(send);

  function connect(notice: string | null): EngineWorker {
    const fresh = spawn();
    fresh.onmessage = ({ data }) => receive(data);
    fresh.onerror = (event) => died(event.message || "no reason given");
    fresh.postMessage({ type: "start", backend: backend ?? null, notice });
    return fresh;
  }

  function send(message: ToWorker): void {
    worker.postMessage(message);
  }

  function setState(next: EngineState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function receive(message: FromWorker): void {
    switch (message.type) {
      case "state":
        started = true;
        return setState(message.state);
      case "progress":
        return tellProgress(runningJob(message.id), message.fraction);
      case "done":
        return end(message.id, ok(message.value));
      case "failed":
        return end(message.id, fail(message.problem));
      case "measured":
        measuring.get(message.id)?.(message.memory);
        measuring.delete(message.id);
    }
  }

  function tellProgress(job: Job | null, fraction: number): void {
    if (job !== null && !job.options.signal?.aborted) job.options.onProgress?.(fraction);
  }

  function runningJob(id: number): Job | null {
    return [...channels.values()].find(({ running }) => running?.id === id)?.running ?? null;
  }

  function end(id: number, result: Result<Attention>): void {
    const job = runningJob(id);
    if (job === null) return;
    job.settle(result);
    startNext(job.channel);
  }

  function startNext(name: string): void {
    const channel = channels.get(name) as Channel;
    channel.running = channel.waiting;
    channel.waiting = null;
    if (channel.running !== null) submit(channel.running);
  }

  function submit({ id, channel, request }: Job): void {
    const { weights: arrays, ...rest } = request;
    send({ type: "attend", id, weightsId: weights.use(channel, arrays), request: rest });
  }

  function died(reason: string): void {
    worker.terminate();
    if (!started) {
      const message = `The compute engine could not be loaded (${reason}). Reload the page to try again.`;
      setState({ status: "failed", message });
      settleAll({ kind: "engine", message });
      return;
    }
    worker = connect(`The compute engine stopped (${reason}) and was started anew; your work is still here.`);
    weights = createSentWeights(send);
    for (const id of measuring.keys()) send({ type: "measure", id });
    for (const { running } of [...channels.values()]) {
      if (running === null) continue;
      running.deaths++;
      if (running.deaths < MOST_DEATHS) submit(running);
      else end(running.id, problem("engine", `The compute engine stopped twice on this (${reason}). Take fewer steps or heads.`));
    }
  }

  function settleAll(error: Problem): void {
    for (const channel of channels.values()) {
      channel.waiting?.settle(fail(error));
      channel.running?.settle(fail(error));
    }
    channels.clear();
  }

  function abort(job: Job): void {
    job.settle(fail(ABORTED));
    const channel = channels.get(job.channel);
    if (channel?.waiting === job) channel.waiting = null;
    // The worker answers when it has really stopped; only then may the next one run.
    if (channel?.running === job) send({ type: "abort", id: job.id });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attend(name, request, options = {}) {
      const { signal } = options;
      if (signal?.aborted) return Promise.resolve(fail(ABORTED));
      const refused = checkRequest(request);
      if (refused !== null) return Promise.resolve(fail(refused));
      if (state.status === "failed") return Promise.resolve(problem("engine", state.message));
      return new Promise((resolve) => {
        const onAbort = () => abort(job);
        const settle = (result: Result<Attention>) => {
          signal?.removeEventListener("abort", onAbort);
          resolve(result);
        };
        const job: Job = { id: ++lastId, channel: name, request, options, settle, deaths: 0 };
        signal?.addEventListener("abort", onAbort, { once: true });
        const channel = channels.get(name) ?? { running: null, waiting: null };
        channels.set(name, channel);
        channel.waiting?.settle(fail(ABORTED));
        channel.waiting = job;
        if (channel.running === null) startNext(name);
      });
    },
    measure() {
      const id = ++lastId;
      send({ type: "measure", id });
      return new Promise((resolve) => measuring.set(id, resolve));
    },
    loseDevice: () => send({ type: "loseDevice" }),
    dispose() {
      worker.terminate();
      settleAll(ABORTED);
    },
  };
}
