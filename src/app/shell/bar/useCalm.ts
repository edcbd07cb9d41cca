import { useEffect, useState } from "react";
import type { CellState } from "../../notebook/document/kind";

const PATIENCE = 150;

/**
 * The state for eyes: a cell that is recomputed within a moment does not flicker through "stale" and
 * "running"; those show only when they last longer than `PATIENCE` ms.
 */
export function useCalm(state: CellState): CellState {
  const settled = state.status === "ready" || state.status === "error" || state.waitsFor !== null;
  const [last, setLast] = useState(state);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (settled) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [settled]);
  if (settled && last !== state) setLast(state);
  return settled || slow ? state : last;
}
