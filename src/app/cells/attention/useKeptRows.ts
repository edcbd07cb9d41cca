import { useEffect, useRef } from "react";
import { useViewStore, type Selection } from "../../notebook/document/view";
import type { AttentionLook, KeptRows } from "./look";

/** ms after the last change of what is kept, before the notebook is told: a drag over many rows is one change. */
const SETTLED = 250;

/** What of a selection goes with the notebook; null where it was made on another cell. */
export const keptOf = (selection: Selection | null, cellId: string): KeptRows | null => {
  if (selection === null || selection.at.cellId !== cellId) return null;
  const { map, query, keys } = selection.at;
  return { queries: [...selection.queries], map, query, keys };
};

/** The selection that kept rows were; null where there are none, or the window has fewer steps by now. */
export function selectionOf(rows: KeptRows | null, cellId: string, seriesId: string, steps: number): Selection | null {
  if (rows === null) return null;
  const { queries, map, query, keys } = rows;
  const all = [...queries, query ?? 0, keys.short ?? 0, keys.long ?? 0];
  return all.every((step) => step < steps) ? { seriesId, queries, at: { cellId, seriesId, map, query, keys } } : null;
}

const alike = (a: KeptRows | null, b: KeptRows | null) => JSON.stringify(a) === JSON.stringify(b);

interface Kept {
  readonly cellId: string;
  readonly seriesId: string;
  /** 0 while there are no maps yet. */
  readonly steps: number;
  readonly rows: KeptRows | null;
  readonly setLook: (change: Partial<AttentionLook>) => void;
}

/** Rows that are kept lit go with the notebook, and are lit again where it is opened. */
export function useKeptRows({ cellId, seriesId, steps, rows, setLook }: Kept): void {
  const view = useViewStore();
  /** What this cell told the notebook last, which is no news to it. */
  const told = useRef<KeptRows | null>(null);
  useEffect(() => {
    if (steps === 0 || alike(rows, told.current)) return;
    told.current = rows;
    const selection = selectionOf(rows, cellId, seriesId, steps);
    if (selection !== null || rows === null) view.getState().select(selection);
  }, [view, rows, cellId, seriesId, steps]);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      const kept = keptOf(view.getState().selection, cellId);
      if (alike(kept, told.current)) return;
      told.current = kept;
      setLook({ rows: kept });
    };
    const stop = view.subscribe(({ selection }, before) => {
      if (selection === before.selection) return;
      clearTimeout(waiting);
      waiting = setTimeout(tell, SETTLED);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [view, cellId, setLook]);
}
