import { useCallback, useSyncExternalStore } from "react";
import { useHeadlight } from "../headlight";
import type { CellState } from "../../notebook/document/kind";

export function useCellState(id: string): CellState {
  const { runtime } = useHeadlight();
  return useSyncExternalStore(
    runtime.subscribe,
    useCallback(() => runtime.state(id), [runtime, id]),
  );
}
