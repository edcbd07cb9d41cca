import { useMemo } from "react";
import { sampleSpacing } from "../../../../model/attention/analysis/spans";
import { evenAttention } from "../../../../model/attention/analysis/even";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { extremes } from "../../../../model/attention/sum";
import type { Branch } from "../../../../model/attention/branch";
import { evenRow, meanRow } from "../../../../viz/maps/meanRow";
import { LitSeries, type LitRows } from "../../../../viz/series/LitSeries";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { StepField } from "../../../controls/StepField";
import type { Pointing } from "../../../notebook/document/pointing";
import type { PanelProps } from "../panel";
import type { AttentionValue } from "../value";
import styles from "./SeriesPanel.module.css";
import { scaleOf, type Colouring } from "./colours/colouring";
import { branchAxis } from "./rows";

export interface SeriesPanelProps {
  readonly value: AttentionValue;
  readonly inputs: PanelProps["inputs"];
  readonly pointing: Pointing;
  readonly colouring: Colouring;
}

/** What the selected queries look at, on the series; the last query when none is selected. */
export default function SeriesPanel({ value, inputs, pointing, colouring }: SeriesPanelProps) {
  const { attention, request, windows } = value;
  const { steps, heads, short, long } = attention;
  const { cursor, queries: selected, onLight, onSelect } = pointing;
  const queries = useMemo(() => (selected.length > 0 ? selected : [steps - 1]), [selected, steps]);
  const maps = useMemo(() => ({ short: short.maps, long: long.maps }), [short, long]);
  const { scale, follow } = colouring;
  const rows = useMemo(() => {
    const of = (branch: Branch) => lightOf(request, maps[branch], branch, queries, { scale, follow });
    return { short: of("short"), long: of("long") };
  }, [request, maps, queries, scale, follow]);
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
          <StepField label={words.query} step={query} steps={steps} onChange={pick} />
        </div>
        <p className={styles.says}>
          {queries.length > 1 ? `${words.mean(queries.length)} ` : ""}
          {words.says(query + 1, name("short"), name("long"))}
        </p>
      </div>
      <LitSeries
        series={inputs.series.series}
        {...{ windows, rows, heads, queries, onLight, onSelect }}
        spacing={sampleSpacing(windows)}
        light={cursor}
      />
    </div>
  );
}

/** What the queries of a branch look at on average, head by head, and how strongly that shines. */
function lightOf(request: AttentionRequest, maps: Float32Array, branch: Branch, queries: readonly number[], colouring: Colouring): LitRows {
  const { heads, steps } = request;
  const heard = Array.from({ length: heads }, (_, head) => meanRow(maps, head * steps * steps, steps, queries));
  const even = evenRow(evenAttention(request, branch), steps, queries)!;
  const all = heard.map((row) => row.map((weight, key) => (Number.isNaN(even[key]!) ? NaN : weight)));
  const most = Math.max(...all.map((row) => extremes(row)[1]));
  return { heads: all, even, scale: scaleOf({ heads, steps: 1, causal: false }, { all, even, limit: most > 0 ? most : 1 }, colouring) };
}
