import { useEffect, useState } from "react";
import { useSecondRound } from "../../../base/useSecondRound";

/** Time (ms) that one piece of work may take before the page is let through. */
const SLICE = 12;

/**
 * Runs a long computation in slices, and gives the latest result that it handed out; null before the first. A new `work` starts
 * over, and the old result stays until the new one comes, unless nobody would look at it.
 */
export function useIdleWork<T>(work: () => Generator<T | null, void>, meanwhile: "keep" | "drop" = "keep"): T | null {
  const [result, setResult] = useState<T | null>(null);
  useEffect(() => {
    if (meanwhile === "drop") setResult(null);
    const steps = work();
    let timer: ReturnType<typeof setTimeout>;
    const slice = () => {
      const end = performance.now() + SLICE;
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) return;
        if (step.value !== null) setResult(() => step.value);
        if (performance.now() >= end) break;
      }
      timer = setTimeout(slice, 0);
    };
    timer = setTimeout(slice, 0);
    return () => {
      clearTimeout(timer);
      // Work that nobody waits for ends where it stands, and lets go of what it has made.
      steps.return();
    };
  }, [work, meanwhile]);
  // The result before it is let go of.
  useSecondRound(result);
  return result;
}
