import { useMemo } from "react";
import type { Branch } from "../../../../model/attention/branch";
import type { ScanMeasure } from "../../../../model/scan/measures";
import type { ScanPlan } from "../../../../model/scan/plan";
import { BAND } from "../../../../model/scan/lagProfiles";
import type { BranchScan } from "../../../../model/scan/scan";
import { nearestRow } from "../../../../viz/base/axis";
import { formatWeight, positionFormat } from "../../../../viz/base/format";
import { LagBand } from "../../../../viz/charts/lines/LagBand";
import { ScanLines } from "../../../../viz/charts/lines/ScanLines";
import { scanWords } from "../../../../words/en/scan";
import type { SeriesValue } from "../../series/value";
import { CalendarMaps } from "./CalendarMaps";
import { MeanMaps } from "./MeanMaps";
import { RareWindows } from "./RareWindows";
import { lagInWords, measureInWords, measureTitle, stepLengthOf, strongest, valuesInUnits, windowEnds } from "./scanNumbers";
import { markedStretches } from "./scanInWords";
import type { WindowOnShow } from "./scanSubject";
import styles from "./ScanPanel.module.css";
import { ScanTables } from "./ScanTables";

export interface ScanFiguresProps {
  readonly series: SeriesValue;
  readonly value: WindowOnShow;
  readonly plan: ScanPlan;
  readonly scan: BranchScan;
  readonly scans: Readonly<Record<Branch, BranchScan | null>>;
  readonly head: number;
  readonly measure: ScanMeasure;
  /** The cell's. */
  readonly title: string;
  /** Moves the window to a position of the series. */
  readonly onShow: (position: number, gesture?: string) => void;
}

/** What a scan found of one branch, drawn. */
export function ScanFigures({ series, value, plan, scan, scans, head, measure, title, onShow }: ScanFiguresProps) {
  const { branch, heads, steps, lags } = scan;
  const own = series.series[branch];
  const { kind, step, at: rows } = own.axis;
  const at = useMemo(() => windowEnds(own, plan, branch), [own, plan, branch]);
  const stepLength = stepLengthOf(series, branch);
  const values = useMemo(() => valuesInUnits(scan, measure, stepLength), [scan, measure, stepLength]);
  const marked = useMemo(() => markedStretches(plan, at), [plan, at]);
  const format = positionFormat(kind, step, rows[0]!, rows.at(-1)!);
  const shown = value.windows[branch].to.at(-1)!;
  const here = nearestRow(at, shown);
  const write = (each: number) => measureInWords(measure, each, kind, stepLength);
  const name = measureTitle(measure);
  const mean = useMemo(() => lags.mean.subarray(head * lags.lags, (head + 1) * lags.lags), [lags, head]);
  const band = useMemo(() => bandOf(scan, head), [scan, head]);
  const most = strongest(mean, lags.first);
  const words = scanWords;
  return (
    <div className={styles.figures}>
      <section className={styles.figure} aria-label={words.line.title(name)}>
        <h3>{words.line.title(name)}</h3>
        <ScanLines
          {...{ branch, series: own, at, values, heads, head, write, marked, shown }}
          label={words.line.label(name, head)}
          valueText={words.line.value(format.at(shown), write(values[here * heads + head] ?? NaN))}
          onShow={(window, gesture) => onShow(plan.positions[window]!, gesture)}
        />
        <p className={styles.note} data-controls>{words.line.hint}</p>
      </section>
      <section className={styles.figure} aria-label={words.lag.title}>
        <h3>{words.lag.title}</h3>
        <LagBand
          {...{ branch, mean, band }}
          first={lags.first}
          even={lags.first < 0 && value.request[branch].mask === null ? 1 / steps : null}
          label={words.lag.label(head, most === null ? "–" : lagInWords(most.lag), formatWeight(most?.weight ?? NaN))}
          titles={{ lag: words.lag.x, weight: words.lag.y }}
        />
        <p className={styles.note}>{band === null ? words.lag.noteLive : words.lag.note(BAND[0])}</p>
      </section>
      <MeanMaps {...{ scan }} request={value.request} />
      <CalendarMaps {...{ scan, head }} />
      <RareWindows {...{ scan, head, plan }} place={(window) => format.at(at[window]!)} onGo={(window) => onShow(plan.positions[window]!)} />
      <ScanTables {...{ series, plan, scan, scans, title }} />
    </div>
  );
}

function bandOf({ lags: { low, high, lags } }: BranchScan, head: number) {
  const of = (values: Float32Array) => values.subarray(head * lags, (head + 1) * lags);
  return low === null || high === null ? null : { low: of(low), high: of(high) };
}
