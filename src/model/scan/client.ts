import { BRANCHES, type Branch } from "../attention/branch";
import { errorOf } from "../failure";
import { startWorker, type Listened } from "../startWorker";
import type { BranchQuestion, BranchScan } from "./scan";
import type { FromScanner } from "./serve";

export interface ScanEvents {
  /** What is known of a branch by now; `done` with the last. */
  readonly onScan: (scan: BranchScan, fraction: number, done: boolean) => void;
  /** The scan is over; called once. */
  readonly onFailure: (error: Error) => void;
}

/** The part of a `Worker` that is used here. */
export interface ScanWorker extends Listened {
  postMessage(message: BranchQuestion): void;
}

/**
 * Scans both branches, each in a worker of its own. Returns what ends it at once, whatever it does.
 * @throws ProblemError where the browser lets this page make no worker
 */
export function startScan(questions: Readonly<Record<Branch, BranchQuestion>>, { onScan, onFailure }: ScanEvents, spawn = spawnWorker): () => void {
  const workers: ScanWorker[] = [];
  const end = () => workers.splice(0).forEach((worker) => worker.terminate());
  const fail = (error: Error) => {
    end();
    onFailure(error);
  };
  const receive = (message: FromScanner) => {
    if (message.type === "failed") return fail(errorOf(message.failure));
    onScan(message.scan, message.fraction, message.type === "done");
  };
  try {
    for (const branch of BRANCHES) {
      const worker: ScanWorker = startWorker<FromScanner, ScanWorker>(spawn, {
        onFailure: fail,
        onMessage(message) {
          // What was on its way when the scan was ended comes to nobody.
          if (!workers.includes(worker)) return;
          receive(message);
          if (message.type === "done") worker.terminate();
        },
      });
      workers.push(worker);
      worker.postMessage(questions[branch]);
    }
  } catch (error) {
    end();
    throw error;
  }
  return end;
}

const spawnWorker = (): ScanWorker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "scan" });
