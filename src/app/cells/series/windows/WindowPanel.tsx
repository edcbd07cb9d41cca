import { useCallback, useMemo, useRef, useEffect } from "react";
import type { Fit, WindowSpec } from "../../../../model/series/windows";
import { BranchColumns } from "../columns/BranchColumns";
import { FitChoice } from "./FitChoice";
import { fitWindow, reachOf, windowLimits } from "./windowLimits";
import { SeriesPictures } from "./SeriesPictures";
import type { SeriesSpec } from "../spec";
import type { SeriesValue } from "../value";
import { WindowLegend } from "./WindowLegend";
import styles from "./WindowPanel.module.css";
import { WindowSettings } from "./WindowSettings";

interface WindowPanelProps {
  readonly id: string;
  readonly spec: SeriesSpec;
  readonly value: SeriesValue;
  readonly update: (change: Partial<SeriesSpec>, gesture?: string) => void;
}

/** Both windows on the series, and their settings. */
export function WindowPanel({ id, spec, value, update }: WindowPanelProps) {
  const { window, fit, columns } = spec;
  const { given } = value;
  const names = useMemo(() => given.short.columns.map(({ name }) => name), [given]);
  const reach = useMemo(() => reachOf(given, fit), [given, fit]);
  const limits = useMemo(() => windowLimits(window, reach), [window, reach]);
  const latest = useRef({ window, reach, update });
  useEffect(() => {
    latest.current = { window, reach, update };
  });

  const change = useCallback((changed: Partial<WindowSpec>, gesture?: string) => {
    const { window: before, reach: within, update: set } = latest.current;
    const wanted = { ...before, ...changed };
    set({ window: fitWindow(wanted, within) ?? wanted }, gesture);
  }, []);
  const refit = (chosen: Fit) => update({ fit: chosen, window: fitWindow(window, reachOf(given, chosen)) ?? window });
  const move = useCallback((position: number, gesture: string) => change({ position }, gesture), [change]);

  return (
    <div className={styles.panel}>
      <WindowLegend value={value} window={window} />
      <SeriesPictures id={id} value={value} window={window} range={limits.position} onMove={move} />
      <WindowSettings window={window} limits={limits} onChange={change} />
      {given.short !== given.long && <FitChoice fit={fit} onChange={refit} />}
      {given.short === given.long && names.length > 1 && <BranchColumns {...{ columns, names }} onChange={(next) => update({ columns: next })} />}
    </div>
  );
}
