import { useCallback, useMemo, useState } from "react";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { SCAN_MEASURES, type ScanMeasure } from "../../../../model/scan/measures";
import { branchesWords } from "../../../../words/en/branches";
import { scanWords } from "../../../../words/en/scan";
import { SelectField } from "../../../controls/SelectField";
import { updateSpec } from "../../../notebook/document/actions";
import { cellOf } from "../../../notebook/document/document";
import type { SeriesSpec } from "../../series/spec";
import type { PanelProps } from "../panel";
import { ScanBar } from "./ScanBar";
import { ScanFigures } from "./ScanFigures";
import styles from "./ScanPanel.module.css";
import { measureTitle } from "./scanNumbers";
import { subjectOf, type WindowOnShow } from "./scanSubject";
import { useCellScan } from "./useCellScan";

interface ScanPanelProps extends Pick<PanelProps, "cell" | "inputs" | "edit"> {
  readonly value: WindowOnShow;
}

/** Every window of the series: where each head looks on average, and where it does something else. */
export default function ScanPanel({ cell, value, inputs: { series, layer }, edit }: ScanPanelProps) {
  const subject = useMemo(() => (series === undefined || layer === undefined ? null : subjectOf(value, series, layer)), [value, series, layer]);
  const { scan, state } = useCellScan(cell.id, subject);
  const [branch, setBranch] = useState<Branch>("short");
  const [chosenHead, setHead] = useState(0);
  const [measure, setMeasure] = useState<ScanMeasure>("lookBack");
  const { heads } = value.request;
  const head = Math.min(chosenHead, heads - 1);
  const wouldRun = useMemo(() => (subject === null ? null : scan.planFor(subject)), [scan, subject]);
  const onShow = useCallback(
    (position: number, gesture?: string) => edit(moveTo(position, value.seriesId), gesture),
    [edit, value.seriesId],
  );
  const shown = state.scans[branch];
  const plan = state.plan ?? wouldRun;
  return (
    <div className={styles.panel} data-panel="scan" data-scan={state.status} aria-busy={state.status === "running"}>
      <p className={styles.purpose}>{scanWords.purpose}</p>
      {subject !== null && plan !== null && <ScanBar {...{ scan, state, subject, plan }} trained={layer?.trained !== undefined} />}
      <div className={styles.choice} data-controls>
        <SelectField label={scanWords.branch} value={branch} options={BRANCHES.map((each) => ({ value: each, label: branchesWords.titles[each] }))} onChange={setBranch} />
        <SelectField label={scanWords.head} value={String(head)} options={Array.from({ length: heads }, (_, each) => ({ value: String(each), label: String(each) }))} onChange={(next) => setHead(Number(next))} />
        <SelectField label={scanWords.measure} value={measure} options={SCAN_MEASURES.map((each) => ({ value: each, label: measureTitle(each) }))} onChange={setMeasure} />
      </div>
      {shown !== null && state.plan !== null && series !== undefined && (
        <ScanFigures key={branch} {...{ series, value, head, measure, onShow }} plan={state.plan} scan={shown} scans={state.scans} title={cell.title} />
      )}
    </div>
  );
}

/** The window of a series cell at another place. */
const moveTo = (position: number, seriesId: string): Parameters<PanelProps["edit"]>[0] => (notebook) => {
  const spec = cellOf(notebook, seriesId)?.spec as SeriesSpec | undefined;
  return spec === undefined ? notebook : updateSpec(seriesId, { window: { ...spec.window, position } })(notebook);
};
