import { GpuFailure, type GpuFault } from "../kernels/webgpu/failure";
import type { Problem, Told } from "../result";
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
    "backend/lost": Nothing;
    "backend/memory": Nothing;
    "backend/refused": { readonly error: string };
  }
}

/** After so many failures a backend is given up, and the next one computes. */
const MOST_FAILURES = 3;

/** How often each backend has failed since the page was opened, and why last. */
export type Failures = Readonly<Partial<Record<BackendName, { readonly count: number; readonly why: Why }>>>;

/** Words of a browser's that stand in a sentence of ours. */
const LONGEST_WORDS = 120;

export function withFailure(failures: Failures, name: BackendName, why: Why): Failures {
  return { ...failures, [name]: { count: (failures[name]?.count ?? 0) + 1, why } };
}

/** Why a backend that failed too often is not to be used any more: what it failed of last; null where it may be used. */
export function givenUp(failures: Failures, name: BackendName): Why | null {
  const failed = failures[name];
  return failed === undefined || failed.count < MOST_FAILURES ? null : failed.why;
}

/** What the person is told when another backend goes on. */
export const goneOn = (from: BackendName, cause: Why, to: BackendName): Told => ({ kind: "engine/gone-on", params: { from, cause, to } });

/** What the person is told when a lost GPU is replaced. */
export const startedAnew = (lost: BackendName, now: BackendName): Told =>
  lost === now ? { kind: "engine/started-anew", params: { backend: lost } } : { kind: "engine/replaced", params: { lost, now } };

/** The failure of a processor. The next backend has no more memory than this one, so a processor without enough is told rather than passed over. */
export function unexpected(error: unknown): Problem {
  if (error instanceof RangeError) {
    return { kind: "engine/memory", params: { error: firstWords(error) } };
  }
  return { kind: "engine/failed", params: { error: firstWords(error) } };
}

/** What something thrown on a GPU that is still there means. What is too large for it is a `RangeError`, of ours or the browser's. */
export function faultOf(error: unknown): GpuFault {
  if (error instanceof GpuFailure) return error.fault;
  return error instanceof RangeError ? "memory" : "refused";
}

export function whyOf(fault: GpuFault, error: unknown): Why {
  return fault === "refused" ? { kind: "backend/refused", params: { error: firstWords(error) } } : { kind: `backend/${fault}`, params: {} };
}

/** The first line of an error, short enough for a sentence. */
export function firstWords(error: unknown): string {
  const message = error instanceof GpuFailure ? error.detail : error instanceof Error ? error.message : String(error);
  const [line = ""] = message.split("\n");
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
}
