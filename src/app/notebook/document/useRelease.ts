import { useCallback } from "react";
import { useViewStore } from "./view";

/** Lets go of the rows that were kept. */
export function useRelease(): () => void {
  const view = useViewStore();
  return useCallback(() => view.getState().select(null), [view]);
}
