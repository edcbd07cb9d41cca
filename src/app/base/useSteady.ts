import { useCallback, type RefObject } from "react";
import { useLatest } from "../../viz/base/useLatest";

/** A function that stays the same and does what the newest one does: for what happens at a press or a key, and draws nothing. */
export const useSteady = <Given extends readonly unknown[], Answer>(act: (...given: Given) => Answer): ((...given: Given) => Answer) => useActing(useLatest(act));

/** Apart: what stays for good would keep the first function as well, with all that it used. */
const useActing = <Given extends readonly unknown[], Answer>(newest: RefObject<(...given: Given) => Answer>) =>
  useCallback((...given: Given) => newest.current(...given), [newest]);
