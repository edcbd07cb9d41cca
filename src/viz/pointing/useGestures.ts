import { useCallback, useId, useRef } from "react";

/** Gives each gesture on a figure a name of its own, by which all that it changes counts as one change. */
export function useGestures(): () => string {
  const figure = useId();
  const count = useRef(0);
  return useCallback(() => `${figure} ${++count.current}`, [figure]);
}
