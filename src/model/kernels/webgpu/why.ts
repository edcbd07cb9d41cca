import type { ProblemOf } from "../../result";
import { GpuFailure, type GpuFault } from "./failure";

declare module "../../result" {
  interface Problems {
    "backend/no-gpu": Nothing;
    /** A GPU that gave no device. */
    "backend/silent-gpu": { readonly error: string };
    "backend/lost": Nothing;
    "backend/memory": Nothing;
    /** One of our shaders did not compile on it. */
    "backend/shader": { readonly error: string };
    "backend/refused": { readonly error: string };
  }
}

/** Why a GPU cannot compute: completes "WebGPU cannot start: …" and "WebGPU failed because …". */
export type GpuWhy = ProblemOf<"backend/no-gpu" | "backend/silent-gpu" | "backend/lost" | "backend/memory" | "backend/shader" | "backend/refused">;

/** Words of a browser's that stand in a sentence of ours. */
const LONGEST_WORDS = 120;

/** What something thrown on a GPU that is still there means. What is too large for it is a `RangeError`, of ours or the browser's. */
export function faultOf(error: unknown): GpuFault {
  if (error instanceof GpuFailure) return error.fault;
  return error instanceof RangeError ? "memory" : "refused";
}

export function whyOf(fault: GpuFault, error: unknown): GpuWhy {
  return fault === "refused" || fault === "shader" ? { kind: `backend/${fault}`, params: { error: firstWords(error) } } : { kind: `backend/${fault}`, params: {} };
}

/** The first line of an error, short enough for a sentence. */
export function firstWords(error: unknown): string {
  const message = error instanceof GpuFailure ? error.detail : error instanceof Error ? error.message : String(error);
  const [line = ""] = message.split("\n");
  return line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line;
}
