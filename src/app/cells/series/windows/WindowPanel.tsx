import { useMemo } from "react";
import type { Fit } from "../../../../model/series/windows";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { Switch } from "../../../controls/Switch";
import { BranchColumnsChoice } from "../columns/BranchColumnsChoice";
import { FitChoice } from "./FitChoice";
import { fitWindow, reachOf } from "./windowLimits";
import type { SeriesLook } from "../look";
import { hasTargets } from "./planted";
import { SeriesPictures } from "./SeriesPictures";
import type { SeriesSpec } from "../spec";
import type { SeriesValue } from "../value";
import { useWindows } from "./useWindows";
import { WindowLegend } from "./WindowLegend";
import styles from "./WindowPanel.module.css";
import { WindowSettings } from "./WindowSettings";

interface WindowPanelProps {
  readonly id: string;
  readonly spec: SeriesSpec;
  readonly value: SeriesValue;
  readonly look: SeriesLook;
  readonly setLook: (change: Partial<SeriesLook>) => void;
  readonly update: (change: Partial<SeriesSpec>, gesture?: string) => void;
}

/** Both windows on the series, and their settings. */
export function WindowPanel({ id, spec, value, look, setLook, update }: WindowPanelProps) {
  const { window, fit, columns } = spec;
  const { given } = value;
  const names = useMemo(() => given.short.columns.map(({ name }) => name), [given]);
  const { limits, change, move } = useWindows(spec, value, update);
  const refit = (chosen: Fit) => update({ fit: chosen, window: fitWindow(window, reachOf(given, chosen)) ?? window });

  return (
    <div className={styles.panel}>
      {look.settings && <WindowLegend value={value} window={window} />}
      <SeriesPictures id={id} value={value} window={window} planted={look.truth} range={limits.position} onMove={move} />
      {look.settings && value.truth !== null && hasTargets(value.truth) && (
        <div data-controls>
          <Switch label={mapsPanelWords.truth.show} checked={look.truth} onChange={(truth) => setLook({ truth })} />
        </div>
      )}
      {look.settings && <WindowSettings window={window} limits={limits} onChange={change} />}
      {look.settings && given.short !== given.long && <FitChoice fit={fit} onChange={refit} />}
      {look.settings && given.short === given.long && names.length > 1 && <BranchColumnsChoice {...{ columns, names }} onChange={(next) => update({ columns: next })} />}
    </div>
  );
}
