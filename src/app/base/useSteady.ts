import { useCallback, useLayoutEffect, useRef } from "react";

/** A function that stays the same and does what the newest one does: for what happens at a press or a key, and draws nothing. */
export function useSteady<Given extends readonly unknown[], Answer>(act: (...given: Given) => Answer): (...given: Given) => Answer {
  const newest = useRef(act);
  useLayoutEffect(() => {
    newest.current = act;
  });
  return useCallback((...given) => newest.current(...given), []);
}
