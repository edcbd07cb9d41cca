import { firstWords } from "../kernels/webgpu/why";
import type { Problem, ProblemOf } from "../result";
import type { Why } from "./backend";
import type { BackendName } from "./engine";

declare module "../result" {
  interface Problems {
    /** A processor has too little memory. */
    "engine/memory": { readonly error: string };
    "engine/failed": { readonly error: string };
    /** A backend failed too often, so that another one computes from now on. */
    "engine/gone-on": { readonly from: BackendName; readonly cause: Why; readonly to: BackendName };
    /** After the GPU was lost. */
    "engine/started-anew": { readonly backend: BackendName };
    /** After the GPU was lost and could not be started again. */
    "engine/replaced": { readonly lost: BackendName; readonly now: BackendName };
  }
}

/** After so many failures a backend is given up, and the next one computes. */
const MOST_FAILURES = 3;

/** How often each backend has failed since the page was opened, and why last. */
export type Failures = Readonly<Partial<Record<BackendName, { readonly count: number; readonly why: Why }>>>;

export function withFailure(failures: Failures, name: BackendName, why: Why): Failures {
  return { ...failures, [name]: { count: (failures[name]?.count ?? 0) + 1, why } };
}

/** Why a backend that failed too often is not to be used any more: what it failed of last; null where it may be used. */
export function givenUp(failures: Failures, name: BackendName): Why | null {
  const failed = failures[name];
  return failed === undefined || failed.count < MOST_FAILURES ? null : failed.why;
}

/** What the person is told when another backend goes on. */
export const goneOn = (from: BackendName, cause: Why, to: BackendName): ProblemOf => ({ kind: "engine/gone-on", params: { from, cause, to } });

/** What the person is told when a lost GPU is replaced. */
export const startedAnew = (lost: BackendName, now: BackendName): ProblemOf =>
  lost === now ? { kind: "engine/started-anew", params: { backend: lost } } : { kind: "engine/replaced", params: { lost, now } };

/** The failure of a processor. The next backend has no more memory than this one, so a processor without enough is told rather than passed over. */
export function unexpected(error: unknown): Problem {
  if (error instanceof RangeError) {
    return { kind: "engine/memory", params: { error: firstWords(error) } };
  }
  return { kind: "engine/failed", params: { error: firstWords(error) } };
}
