import { useEffect, useRef, useState } from "react";
import { problemOf } from "../../../model/failure";
import type { Problem, Result } from "../../../model/result";
import type { Windows } from "../../../model/series/windows";
import { owned } from "../../base/owned";
import type { LayerValue } from "./value";

/** A check that was asked for: nothing yet, under way, what it found, or why it found nothing. */
export type Check<Found> =
  | { readonly phase: "idle" }
  | { readonly phase: "running" }
  | { readonly phase: "done"; readonly found: Found }
  | { readonly phase: "failed"; readonly problem: Problem };

const IDLE = { phase: "idle" } as const;

/** What a check is true of; `on` says what computes, null where nothing does yet. */
interface Subject {
  readonly layer: LayerValue;
  readonly windows: Windows;
  readonly on: string | null;
}

/** Measures on request, one at a time; what was found goes with any part of its subject. `measure` ends where its signal aborts. */
export function useCheck<Found>(
  measure: (signal: AbortSignal) => Promise<Result<Found>>,
  { layer, windows, on }: Subject,
  hold: () => () => void,
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
  }, [layer, windows, on]);

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
