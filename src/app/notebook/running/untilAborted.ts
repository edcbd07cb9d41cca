import { fail, type Result } from "../../../model/result";
import { STOPPED } from "./problems";

/** What comes of it, or `STOPPED` as soon as the signal says so, whether or not the work stops by then. */
export function untilAborted<T>(result: Promise<Result<T>> | Result<T>, signal: AbortSignal): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(fail(STOPPED));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    Promise.resolve(result)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Aborts after it. Apart from the cell's computation: what waits for the end holds nothing that the cell reads. */
export function abortedAfter(invalidation: Promise<void>): AbortController {
  const controller = new AbortController();
  // Never rejects: it says only that the runtime wants this no more.
  invalidation.then(() => controller.abort(), () => {});
  return controller;
}
