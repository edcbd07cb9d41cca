import Download from "lucide-react/icons/download";
import { useMemo, useState } from "react";
import { branchShareInWords } from "../attention/speech";
import { formatNumber } from "../../../viz/base/format";
import { windowAxis } from "../../../viz/base/mapAxis";
import { OutputMap } from "../../../viz/maps/OutputMap";
import { StrengthLines } from "../../../viz/charts/lines/StrengthLines";
import { outputWords } from "../../../words/en/output";
import { downloadCsv } from "../../base/tables/downloadCsv";
import { Button } from "../../controls/Button";
import { Switch } from "../../controls/Switch";
import type { CellViewProps } from "../../notebook/document/kind";
import { usePointing } from "../../notebook/document/pointing";
import { Explained } from "../../controls/glossary/Term";
import styles from "./OutputPanel.module.css";
import { picturesOf } from "./outputPictures";
import type { OutputLook } from "./look";
import { outputTable } from "./outputTable";
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
      ? null
      : outputWords.unit(unit, pictures.map(({ id, values }) => ({ part: outputWords.parts[id], value: formatNumber(values[unit * steps + query]!) })));
  return (
    <div className={styles.output}>
      <div className={styles.bar}>
        <p className={styles.readout} role="status" data-told={query !== null && share !== undefined}>
          {query === null || share === undefined ? (
            <span className={styles.hint}>{outputWords.hint}</span>
          ) : (
            [outputWords.step(query + 1, name("short", query), name("long", query)), numbers, branchShareInWords(share)].filter(Boolean).join(" ")
          )}
        </p>
        <div className={styles.tools} data-controls>
          <Switch label={outputWords.changes} checked={changes} onChange={(next) => setLook({ changes: next })} />
          <Switch label={outputWords.apart} checked={apart} onChange={(next) => setLook({ apart: next })} />
          <Button icon={<Download size={16} aria-hidden />} onClick={() => downloadCsv(outputTable(value), "output.csv")}>
            {outputWords.table}
          </Button>
        </div>
      </div>
      {changes && <p className={styles.note}>{outputWords.changesNote}</p>}
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
      <section className={styles.strength} aria-label={outputWords.strength}>
        <h3>{outputWords.strengthTitle}</h3>
        <p className={styles.note}>
          <Explained text={outputWords.strengthNote} />
        </p>
        <StrengthLines {...{ shares, onLight, onSelect }} light={cursor} selected={queries} />
      </section>
    </div>
  );
}
