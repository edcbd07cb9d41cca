import { describeError, textOf } from "./describeError";

/** An error whose message is a whole sentence for a person: what is wrong and what to do. */
export class WordedError extends Error {}

/** A file of Headlight itself (a chunk, a worker's script) did not come. */
export class MissingPartError extends WordedError {
  constructor(options?: ErrorOptions) {
    super("A part of Headlight could not be loaded: the connection failed, or a newer Headlight has taken its place. Try again, or reload the page.", options);
  }
}

/** What was thrown in a worker, as it crosses to the page: not every thrown thing can be cloned. */
export interface Failure {
  /** One line. */
  readonly message: string;
  /** For the console, never for a sentence. */
  readonly stack: string;
  /** True where the message is a sentence for a person. */
  readonly worded: boolean;
}

export function failureOf(thrown: unknown): Failure {
  return { message: messageOf(thrown), stack: describeError(thrown), worded: thrown instanceof WordedError };
}

/** The failure as an error of the page. */
export function errorOf({ message, stack, worded }: Failure): Error {
  const error = worded ? new WordedError(message) : new Error(message);
  error.stack = stack;
  return error;
}

/** Puts what was thrown on the console, stack and all, unless it was expected. */
export function report(thrown: unknown): void {
  // Node has no such thing.
  if (!(thrown instanceof WordedError) && typeof reportError === "function") reportError(thrown);
}

const LONGEST = 200;

/** What was thrown, in one short line; never a stack. */
export function messageOf(thrown: unknown): string {
  const [line = ""] = (thrown instanceof Error ? thrown.message || thrown.name : textOf(thrown)).split("\n");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** What was thrown, as a sentence for the person who waits for what failed. */
export function sentenceFor(thrown: unknown): string {
  return thrown instanceof WordedError
    ? thrown.message
    : `Something went wrong inside Headlight (${messageOf(thrown)}). Try it again, or reload the page.`;
}
