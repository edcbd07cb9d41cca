import { useCallback, useLayoutEffect, useRef, type RefObject } from "react";

/** A function that stays the same and does what the newest one does: for what happens at a press or a key, and draws nothing. */
export const useSteady = <Given extends readonly unknown[], Answer>(act: (...given: Given) => Answer): ((...given: Given) => Answer) => useActing(useHeld(act));

function useHeld<Act>(act: Act): RefObject<Act> {
  const newest = useRef(act);
  useLayoutEffect(() => {
    newest.current = act;
  });
  return newest;
}

/** Apart: what stays for good would keep the first function as well, with all that it used. */
const useActing = <Given extends readonly unknown[], Answer>(newest: RefObject<(...given: Given) => Answer>) =>
  useCallback((...given: Given) => newest.current(...given), [newest]);
