import { useMemo } from "react";
import { sampleSpacing } from "../../../../model/attention/analysis/spans";
import { SeriesLook } from "../../../../viz/series/SeriesLook";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { NumberField } from "../../../controls/NumberField";
import type { Pointing } from "../../../notebook/document/pointing";
import type { PanelProps } from "../panel";
import type { AttentionValue } from "../value";
import styles from "./SeriesPanel.module.css";
import { branchAxis } from "./rows";

export interface SeriesPanelProps {
  readonly value: AttentionValue;
  readonly inputs: PanelProps["inputs"];
  readonly pointing: Pointing;
  readonly stretch: boolean;
}

/** What the selected queries look at, on the series; the last query when none is selected. */
export default function SeriesPanel({ value, inputs, pointing, stretch }: SeriesPanelProps) {
  const { attention, windows } = value;
  const { steps, heads, short, long } = attention;
  const { cursor, queries: selected, onLight, onSelect } = pointing;
  const queries = useMemo(() => (selected.length > 0 ? selected : [steps - 1]), [selected, steps]);
  const maps = useMemo(() => ({ short: short.maps, long: long.maps }), [short, long]);
  const words = mapsPanelWords.series;
  const query = queries.at(-1)!;
  if (inputs.series === undefined) return null;
  const name = (branch: "short" | "long") => branchAxis(value, branch).label(query);
  const pick = (step: number) =>
    onSelect(step, step, "brush", { map: { branch: "short", head: 0 }, query: step, keys: { short: null, long: null } });
  return (
    <div className={styles.panel}>
      <div className={styles.query}>
        <div data-controls>
          <NumberField label={words.query} value={query} min={0} max={steps - 1} onChange={pick} />
        </div>
        <p className={styles.says}>
          {queries.length > 1 ? `${words.mean(queries.length)} ` : ""}
          {words.says(query, name("short"), name("long"))}
        </p>
      </div>
      <SeriesLook
        series={inputs.series.series}
        {...{ windows, maps, heads, queries, stretch, onLight, onSelect }}
        spacing={sampleSpacing(windows)}
        light={cursor}
      />
    </div>
  );
}
