import { useCallback, useMemo } from "react";
import type { WindowSpec } from "../../../../model/series/windows";
import { useLatest } from "../../../../viz/base/useLatest";
import type { SeriesSpec } from "../spec";
import type { SeriesValue } from "../value";
import { fitWindow, reachOf, windowLimits } from "./windowLimits";

/** What the windows may be on the series at hand, and how they are changed: what does not fit any more gives way. */
export function useWindows({ window, fit }: Pick<SeriesSpec, "window" | "fit">, { given }: Pick<SeriesValue, "given">, update: (change: Partial<SeriesSpec>, gesture?: string) => void) {
  const reach = useMemo(() => reachOf(given, fit), [given, fit]);
  const limits = useMemo(() => windowLimits(window, reach), [window, reach]);
  return { limits, ...useChanging({ window, reach, update }) };
}

interface Moved {
  readonly window: WindowSpec;
  readonly reach: ReturnType<typeof reachOf>;
  readonly update: (change: Partial<SeriesSpec>, gesture?: string) => void;
}

/** Apart: what is kept here would keep the first series as well. */
function useChanging(moved: Moved) {
  const latest = useLatest(moved);
  const change = useCallback((changed: Partial<WindowSpec>, gesture?: string) => {
    const { window: before, reach: within, update: set } = latest.current;
    const wanted = { ...before, ...changed };
    set({ window: fitWindow(wanted, within) ?? wanted }, gesture);
  }, [latest]);
  const move = useCallback((position: number, gesture: string) => change({ position }, gesture), [change]);
  return { change, move };
}
