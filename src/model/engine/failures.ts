import { GpuFailure, type GpuFault } from "../kernels/webgpu/failure";
import type { Problem } from "../result";
import { BACKEND_LABELS } from "./backend";
import type { BackendName } from "./engine";

declare module "../result" {
  interface Problems {
    /** A processor has too little memory. */
    "engine/memory": { readonly error: string };
    "engine/failed": { readonly error: string };
  }
}

/** After so many failures a backend is given up, and the next one computes. */
const MOST_FAILURES = 3;

/** How often each backend has failed since the page was opened, and why last: `why` completes "WebGPU failed because …". */
export type Failures = Readonly<Partial<Record<BackendName, { readonly count: number; readonly why: string }>>>;

/** Words of a browser's that stand in a sentence of ours. */
const LONGEST_WORDS = 120;

export function withFailure(failures: Failures, name: BackendName, why: string): Failures {
  return { ...failures, [name]: { count: (failures[name]?.count ?? 0) + 1, why } };
}

/** Why a backend is not to be used any more, completing "…, which"; null where it may be. */
export function givenUp(failures: Failures, name: BackendName): string | null {
  const failed = failures[name];
  return failed === undefined || failed.count < MOST_FAILURES ? null : `failed three times, at last because ${failed.why}`;
}

/** What the person is told when another backend goes on. */
export function goneOn(from: BackendName, gaveUp: string, to: BackendName): string {
  return (
    `${BACKEND_LABELS[from]} ${gaveUp}, so ${BACKEND_LABELS[to]} computes from now on; your work is still here. ` +
    `Reload the page to try ${BACKEND_LABELS[from]} again.`
  );
}

/** What the person is told when a lost GPU is replaced. */
export function startedAnew(lost: BackendName, now: BackendName): string {
  return lost === now
    ? `The GPU was lost and ${BACKEND_LABELS[lost]} had to be started anew; your work is still here.`
    : `The GPU was lost and ${BACKEND_LABELS[lost]} could not be started again, so ${BACKEND_LABELS[now]} computes now; your work is still here.`;
}

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

export function whyOf(fault: GpuFault, error: unknown): string {
  switch (fault) {
    case "lost":
      return "the GPU was lost";
    case "memory":
      return "the GPU's memory did not suffice";
    case "refused":
      return `the GPU refused its work (${firstWords(error)})`;
  }
}

/** The first line of an error, short enough for a sentence. */
export function firstWords(error: unknown): string {
  const message = error instanceof GpuFailure ? error.detail : error instanceof Error ? error.message : String(error);
  const [line = ""] = message.split("\n");
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
}
