/** A failure that can be expected (a bad file, too short a series) is a value; a bug throws. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/**
 * Every kind of expected failure, with what a sentence about it needs: plain JSON, so that it crosses a worker's border.
 * A room adds its own kinds where it makes them, named `room/kind`; the catalogue (`src/words/en/problems/`) has a
 * sentence for each, which the compiler checks:
 *
 *     declare module "../result" {
 *       interface Problems {
 *         "windows/width": { readonly branch: Branch; readonly has: number; readonly wants: number };
 *       }
 *     }
 */
export interface Problems {
  /** A bug: what was thrown, in one short line. */
  "headlight/bug": { readonly error: string };
  /** A file of Headlight itself (a chunk, a worker's script) did not come. */
  "headlight/missing-part": Nothing;
  /** The browser lets this page make no worker. */
  "headlight/no-workers": Nothing;
  /** The address asks for an engine that there is none of. */
  "headlight/no-such-engine": { readonly asked: string };
}

/** The parameters of a problem that says all by its kind. */
export type Nothing = Readonly<Record<string, never>>;

export type ProblemKind = keyof Problems;

/** An expected failure of one of some kinds: for code to tell apart, and for the catalogue to put in words. */
export type ProblemOf<Kind extends ProblemKind = ProblemKind> = {
  readonly [K in Kind]: { readonly kind: K; readonly params: Problems[K] };
}[Kind];

/** What was done on the way that a person should know, of the kinds `noticed/…`: told as a problem is. */
export type Notice = ProblemOf<Extract<ProblemKind, `noticed/${string}`>>;

/** An expected failure of any kind. */
export type Problem = ProblemOf;

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** A failed result with a `Problem`. */
export function problem<Kind extends ProblemKind>(kind: Kind, params: Problems[Kind]): Result<never, ProblemOf<Kind>> {
  return fail({ kind, params } as ProblemOf<Kind>);
}
