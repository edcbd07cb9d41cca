import { useMemo, useSyncExternalStore } from "react";
import { useHeadlight } from "../headlight";
import type { CellState } from "../../notebook/document/kind";
import { calmState } from "./calmState";

/** The cell's state as it is drawn; `calmState` says how that differs from what it is. */
export function useCalmState(id: string): CellState {
  const { runtime } = useHeadlight();
  const { subscribe, read } = useMemo(() => calmState(runtime, id), [runtime, id]);
  return useSyncExternalStore(subscribe, read);
}
