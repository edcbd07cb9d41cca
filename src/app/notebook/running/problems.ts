import { problemOf } from "../../../model/failure";
import type { Problem, ProblemKind } from "../../../model/result";

declare module "../../../model/result" {
  interface Problems {
    "notebook/circular": Nothing;
    "notebook/unknown-kind": { readonly kind: string };
    /** By the person. */
    "notebook/stopped": Nothing;
  }
}

export const STOPPED: Problem = { kind: "notebook/stopped", params: {} };

/** Kinds by name, so that the compiler misses one that is renamed. */
const PASSING: ReadonlySet<string> = new Set<ProblemKind>([
  "headlight/missing-part",
  "headlight/no-workers",
  "notebook/stopped",
  "engine/aborted",
  "engine/no-start",
  "engine/stopped-twice",
  "engine/failed",
  "engine/no-such-backend",
  "engine/webgl",
  "engine/given-up",
  "engine/cannot-start",
  "engine/all-failed",
  "engine/none-starts",
  "reading/aborted",
  "reading/unreachable",
  "reading/unreadable",
  "files/unreadable",
]);

/** True for a problem that may be gone the next time, though nothing in the document has changed. */
export const mayPass = ({ kind }: Problem): boolean => PASSING.has(kind);

/** Why the dataflow computed nothing for a cell. */
export const rejection = (error: unknown): Problem =>
  error instanceof Error && error.message === "circular definition" ? { kind: "notebook/circular", params: {} } : problemOf(error);
