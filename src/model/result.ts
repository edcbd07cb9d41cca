/** A failure that can be expected (a bad file, too short a series) is a value; a bug throws. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** An expected failure: `kind` for code, `message` for a person (what is wrong, where, what to do). */
export interface Problem {
  readonly kind: string;
  readonly message: string;
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** A failed result with a `Problem`. */
export const problem = (kind: string, message: string): Result<never, Problem> =>
  fail({ kind, message });
