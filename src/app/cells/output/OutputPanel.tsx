import { Download } from "lucide-react";
import { useMemo, useState } from "react";
import { branchShareInWords } from "../../../model/attention/analysis/speech";
import { formatNumber } from "../../../viz/base/format";
import { windowAxis } from "../../../viz/base/mapAxis";
import { OutputMap } from "../../../viz/maps/OutputMap";
import { StrengthLines } from "../../../viz/charts/StrengthLines";
import { downloadCsv } from "../../base/downloadCsv";
import { Button } from "../../controls/Button";
import { Switch } from "../../controls/Switch";
import type { CellViewProps } from "../../notebook/document/kind";
import { usePointing } from "../../notebook/document/pointing";
import styles from "./OutputPanel.module.css";
import { picturesOf } from "./pictures";
import type { OutputLook } from "./look";
import { outputTable } from "./table";
import type { OutputValue } from "./value";

export interface OutputPanelProps extends Pick<CellViewProps<object, OutputValue, OutputLook>, "cell" | "look" | "setLook"> {
  readonly value: OutputValue;
}

/** Z and its two parts over the steps, and below them how strong each branch is and how far they agree. */
export default function OutputPanel({ cell, value, look, setLook }: OutputPanelProps) {
  const { attention, shares, windows, sampleSteps } = value;
  const { steps, units } = attention;
  const { apart, changes } = look;
  const pictures = useMemo(() => picturesOf(value, { apart, changes }), [value, apart, changes]);
  const { cursor, queries, onLight, onSelect } = usePointing(cell.id, value.seriesId, steps);
  const [unit, setUnit] = useState<number | null>(null);
  const query = cursor?.query ?? queries.at(-1) ?? null;
  const name = (branch: "short" | "long", step: number) =>
    windowAxis(windows[branch], { kind: windows.axis, step: sampleSteps[branch] }).label(step);
  const share = query === null ? undefined : shares[query];
  const numbers =
    query === null || unit === null || unit >= units
      ? ""
      : ` Unit ${unit}: ${pictures.map(({ id, values }) => `${id === "sum" ? "Z" : id} ${formatNumber(values[unit * steps + query]!)}`).join(", ")}.`;
  return (
    <div className={styles.output}>
      <div className={styles.bar}>
        <p className={styles.readout} role="status" data-told={query !== null && share !== undefined}>
          {query === null || share === undefined ? (
            <span className={styles.hint}>Point at a step to read it. It lights up in every map and on the series.</span>
          ) : (
            `Step ${query} (short ${name("short", query)}, long ${name("long", query)}).${numbers} ${branchShareInWords(share)}`
          )}
        </p>
        <div className={styles.tools} data-controls>
          <Switch label="Only what changes" checked={changes} onChange={(next) => setLook({ changes: next })} />
          <Switch label="Each on its own scale" checked={apart} onChange={(next) => setLook({ apart: next })} />
          <Button icon={<Download size={16} aria-hidden />} onClick={() => downloadCsv(outputTable(value), "output.csv")}>
            Table (.csv)
          </Button>
        </div>
      </div>
      {changes && (
        <p className={styles.note}>
          From each unit its mean over the steps is taken off. The bias and what all steps have in common are gone; what is left tells
          one step from another.
        </p>
      )}
      {pictures.map(({ id, title, values, domain }) => (
        <OutputMap
          key={id}
          part={id}
          {...{ title, values, domain, steps, units, onLight, onSelect }}
          query={cursor?.query ?? null}
          selected={queries}
          onUnit={setUnit}
        />
      ))}
      <section className={styles.strength} aria-label="Strength of the branches">
        <h3>How strong each branch is, and how far they agree</h3>
        <p className={styles.note}>
          The length of the two outputs and of Z at every step, and the cosine of the angle between the two: 1 where they point the
          same way and reinforce each other, 0 where they have nothing to do with each other, −1 where they cancel.
        </p>
        <StrengthLines {...{ shares, onLight, onSelect }} light={cursor} selected={queries} />
      </section>
    </div>
  );
}
