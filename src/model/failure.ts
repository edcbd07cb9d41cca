import { describeError, textOf } from "./describeError";
import type { Problem } from "./result";

/** Throws an expected problem, where nobody on the way up has a use for it but to tell it. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.kind, options);
  }
}

/** A file of Headlight itself (a chunk, a worker's script) did not come. */
export class MissingPartError extends ProblemError {
  constructor(options?: ErrorOptions) {
    super({ kind: "headlight/missing-part", params: {} }, options);
  }
}

/** What was thrown in a worker, as it crosses to the page: not every thrown thing can be cloned. */
export interface Failure {
  /** One line. */
  readonly message: string;
  /** For the console, never for a sentence. */
  readonly stack: string;
  /** What was expected; null for a bug. */
  readonly problem: Problem | null;
}

export function failureOf(thrown: unknown): Failure {
  return { message: messageOf(thrown), stack: describeError(thrown), problem: thrown instanceof ProblemError ? thrown.problem : null };
}

/** The failure as an error of the page. */
export function errorOf({ message, stack, problem }: Failure): Error {
  const error = problem === null ? new Error(message) : new ProblemError(problem);
  error.stack = stack;
  return error;
}

/** Puts what was thrown on the console, stack and all, unless it was expected. */
export function report(thrown: unknown): void {
  // Node has no such thing.
  if (!(thrown instanceof ProblemError) && typeof reportError === "function") reportError(thrown);
}

const LONGEST = 200;

/** What was thrown, in one short line; never a stack. */
export function messageOf(thrown: unknown): string {
  const [line = ""] = (thrown instanceof Error ? thrown.message || thrown.name : textOf(thrown)).split("\n");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** What was thrown, as a problem for the person who waits for what failed. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof ProblemError ? thrown.problem : { kind: "headlight/bug", params: { error: messageOf(thrown) } };
}
