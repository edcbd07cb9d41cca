import { fail, type Problem, type Result } from "../result";
import type { JobOptions } from "./engine";
import { ABORTED, type Answer } from "./protocol";

export interface Job {
  readonly id: number;
  readonly lane: string;
  /** Sends it to the worker, also again to the next one. */
  readonly submit: () => void;
  readonly options: JobOptions;
  readonly settle: (result: Result<Answer>) => void;
  /** How often a worker died with it. */
  deaths: number;
}

/** One job with the worker, one that waits for it to end. */
interface Lane {
  running: Job | null;
  waiting: Job | null;
}

/** Who is served next: within a lane the latest job wins, and lanes do not wait for each other. */
export function createJobQueue(callOff: (job: Job) => void) {
  const lanes = new Map<string, Lane>();

  function startNext(name: string, lane: Lane): void {
    lane.running = lane.waiting;
    lane.waiting = null;
    if (lane.running === null) lanes.delete(name);
    else lane.running.submit();
  }

  function abort(job: Job): void {
    job.settle(fail(ABORTED));
    const lane = lanes.get(job.lane);
    if (lane?.waiting === job) lane.waiting = null;
    // The worker answers when it has really stopped; only then may the next one run.
    if (lane?.running === job) callOff(job);
  }

  const find = (id: number): Job | null => [...lanes.values()].find(({ running }) => running?.id === id)?.running ?? null;

  return {
    /** The running job of that number. */
    find,
    add(job: Job): void {
      const lane = lanes.get(job.lane) ?? { running: null, waiting: null };
      lanes.set(job.lane, lane);
      lane.waiting?.settle(fail(ABORTED));
      lane.waiting = job;
      if (lane.running === null) startNext(job.lane, lane);
    },
    end(id: number, result: Result<Answer>): void {
      const job = find(id);
      if (job === null) return;
      job.settle(result);
      startNext(job.lane, lanes.get(job.lane)!);
    },
    abort,
    /** Aborts all jobs of these lanes. */
    release(ends: (lane: string) => boolean): void {
      for (const [name, { running, waiting }] of lanes) {
        if (!ends(name)) continue;
        if (waiting !== null) abort(waiting);
        if (running !== null) abort(running);
      }
    },
    /** How many lanes have a job. */
    size: () => lanes.size,
    running: (): Job[] => [...lanes.values()].flatMap(({ running }) => running ?? []),
    settleAll(error: Problem): void {
      for (const { waiting, running } of lanes.values()) {
        waiting?.settle(fail(error));
        running?.settle(fail(error));
      }
      lanes.clear();
    },
  };
}
