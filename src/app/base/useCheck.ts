import { useEffect, useRef, useState } from "react";
import { problemOf } from "../../model/failure";
import type { Problem, Result } from "../../model/result";
import { owned } from "./owned";

/** A check that was asked for: nothing yet, under way, what it found, or why it found nothing. */
export type Check<Found> =
  | { readonly phase: "idle" }
  | { readonly phase: "running" }
  | { readonly phase: "done"; readonly found: Found }
  | { readonly phase: "failed"; readonly problem: Problem };

const IDLE = { phase: "idle" } as const;

const HOLDS_NOTHING = () => () => {};

/**
 * Measures on request, one at a time; what was found goes with its `subject`, told by which object that is. `measure`
 * ends where its signal aborts; what `hold` gives is called when it has.
 */
export function useCheck<Found>(
  measure: (signal: AbortSignal) => Promise<Result<Found>>,
  subject: object,
  hold: () => () => void = HOLDS_NOTHING,
): { readonly check: Check<Found>; readonly start: () => void; readonly cancel: () => void } {
  const [check, setCheck] = useState<Check<Found>>(IDLE);
  const running = useRef<AbortController | null>(null);
  const cancel = () => {
    running.current?.abort();
    setCheck(IDLE);
  };
  useEffect(() => {
    setCheck(IDLE);
    return () => running.current?.abort();
  }, [subject]);

  const start = () => {
    const { signal } = (running.current = new AbortController());
    const settle = (next: Check<Found>) => {
      if (!signal.aborted) setCheck(next);
    };
    setCheck({ phase: "running" });
    const measured = measure(signal).then((result) =>
      settle(result.ok ? { phase: "done", found: result.value } : { phase: "failed", problem: result.error }),
    );
    owned(measured.finally(hold()), (thrown) => settle({ phase: "failed", problem: problemOf(thrown) }));
  };
  return { check, start, cancel };
}
