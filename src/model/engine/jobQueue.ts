import { fail, type Problem, type Result } from "../result";
import type { JobOptions } from "./engine";
import { ABORTED, type JobAnswer } from "./protocol";

export interface Job {
  readonly id: number;
  readonly queue: string;
  /** Sends it to the worker, also again to the next one. */
  readonly submit: () => void;
  readonly options: JobOptions;
  readonly settle: (result: Result<JobAnswer>) => void;
  /** How often a worker died with it. */
  deaths: number;
}

/** One job with the worker, one that waits for it to end. */
interface Queue {
  running: Job | null;
  waiting: Job | null;
}

/** Who is served next: within a queue the latest job wins, and queues do not wait for each other. */
export function createJobQueue(callOff: (job: Job) => void) {
  const queues = new Map<string, Queue>();

  function startNext(name: string, queue: Queue): void {
    queue.running = queue.waiting;
    queue.waiting = null;
    if (queue.running === null) queues.delete(name);
    else queue.running.submit();
  }

  function abort(job: Job): void {
    job.settle(fail(ABORTED));
    const queue = queues.get(job.queue);
    if (queue?.waiting === job) queue.waiting = null;
    // The worker answers when it has really stopped; only then may the next one run.
    if (queue?.running === job) callOff(job);
  }

  const find = (id: number): Job | null => [...queues.values()].find(({ running }) => running?.id === id)?.running ?? null;

  return {
    /** The running job of that number. */
    find,
    add(job: Job): void {
      const queue = queues.get(job.queue) ?? { running: null, waiting: null };
      queues.set(job.queue, queue);
      queue.waiting?.settle(fail(ABORTED));
      queue.waiting = job;
      if (queue.running === null) startNext(job.queue, queue);
    },
    end(id: number, result: Result<JobAnswer>): void {
      const job = find(id);
      if (job === null) return;
      job.settle(result);
      startNext(job.queue, queues.get(job.queue)!);
    },
    abort,
    /** Aborts all jobs of these queues. */
    release(ends: (queue: string) => boolean): void {
      for (const [name, { running, waiting }] of queues) {
        if (!ends(name)) continue;
        if (waiting !== null) abort(waiting);
        if (running !== null) abort(running);
      }
    },
    /** How many queues have a job. */
    size: () => queues.size,
    running: (): Job[] => [...queues.values()].flatMap(({ running }) => running ?? []),
    settleAll(error: Problem): void {
      for (const { waiting, running } of queues.values()) {
        waiting?.settle(fail(error));
        running?.settle(fail(error));
      }
      queues.clear();
    },
  };
}
