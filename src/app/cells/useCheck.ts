import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { problemOf } from "../../model/failure";
import type { Problem, Result } from "../../model/result";
import { owned } from "../base/owned";
import { useSteady } from "../base/useSteady";

/** A check that was asked for: nothing yet, under way, what it found, or why it found nothing. */
export type Check<Found> =
  | { readonly phase: "idle" }
  /** `done`: how much is done, 0 to 1, as far as it is told. */
  | { readonly phase: "running"; readonly done: number }
  | { readonly phase: "done"; readonly found: Found }
  | { readonly phase: "failed"; readonly problem: Problem };

/** Finds out what a question asks for, and tells meanwhile how much is done, 0 to 1; ends where its signal aborts. */
type Measure<Question, Found> = (signal: AbortSignal, question: Question, onDone: (share: number) => void) => Promise<Result<Found>>;

interface CheckOptions {
  /** Called when a check begins; what it gives, when it ends. */
  readonly hold?: () => () => void;
  /** What was found last stays on show until a new check tells something. */
  readonly keepsLast?: boolean;
}

const IDLE = { phase: "idle" } as const;
const RELEASED = () => {};

type Running = RefObject<AbortController | null>;
const stop = (running: Running) => running.current?.abort();

/** Measures on request, one at a time: a new question ends the one before. What was found goes with its `subject`, told by which object that is. */
export function useCheck<Found, Question = void>(measure: Measure<Question, Found>, subject: object, { hold, keepsLast = false }: CheckOptions = {}) {
  const [check, setCheck] = useState<Check<Found>>(IDLE);
  const running = useRef<AbortController | null>(null);
  useNewSubject(subject, running, setCheck);

  const start = useCallback(
    (question: Question) => {
      stop(running);
      const { signal } = (running.current = new AbortController());
      const settle = (next: Check<Found>) => {
        if (!signal.aborted) setCheck(next);
      };
      setCheck((before) => (keepsLast && before.phase === "done" ? before : { phase: "running", done: 0 }));
      const measured = measure(signal, question, (done) => settle({ phase: "running", done })).then((result) =>
        settle(result.ok ? { phase: "done", found: result.value } : { phase: "failed", problem: result.error }),
      );
      owned(measured.finally(hold?.() ?? RELEASED), (thrown) => settle({ phase: "failed", problem: problemOf(thrown) }));
    },
    [measure, hold, keepsLast],
  );
  const cancel = useSteady(() => {
    stop(running);
    setCheck(IDLE);
  });
  return { check, start, cancel };
}

/** What was found, or is being measured, goes with its subject. Apart: the end of an effect would keep what was first measured by, a whole series. */
function useNewSubject(subject: object, running: Running, setCheck: (check: typeof IDLE) => void): void {
  useEffect(() => {
    setCheck(IDLE);
    return () => stop(running);
  }, [subject, running, setCheck]);
}
