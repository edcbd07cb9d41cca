import { useState } from "react";
import type { MapBranch } from "../../../../../model/attention/branch";
import { formatWeight } from "../../../../../viz/base/format";
import type { MapRow } from "../../../../../viz/maps/MapGrid";
import { branchesWords } from "../../../../../words/en/branches";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import { numbersWords } from "../../../../../words/en/numbers";
import { toCsv } from "../../../../base/tables/csv";
import { NumberField } from "../../../../controls/NumberField";
import { StepField } from "../../../../controls/StepField";
import { SaveTable } from "../../../../controls/SaveTable";
import { SelectField } from "../../../../controls/SelectField";
import { PlayRow } from "../../listen/PlayRow";
import styles from "./MapTable.module.css";

export interface MapTableProps {
  readonly rows: Readonly<Record<MapBranch, MapRow>>;
  readonly heads: number;
  readonly steps: number;
  /** The map to begin with; head 0 of the short branch when null. */
  readonly start: { readonly branch: MapBranch; readonly head: number } | null;
}

const BRANCHES = ["short", "long", "sum"] as const;

/** One query's weights on all keys, with a choice of branch, head and query. */
export function MapTable({ rows, heads, steps, start }: MapTableProps) {
  const words = mapsPanelWords.table;
  const [branch, setBranch] = useState<MapBranch>(start?.branch ?? "short");
  const [chosenHead, setHead] = useState(start?.head ?? 0);
  const [chosenQuery, setQuery] = useState(steps - 1);
  const head = Math.min(chosenHead, heads - 1);
  const query = Math.min(chosenQuery, steps - 1);
  const { axis, values, measure } = rows[branch];
  const from = (head * steps + query) * steps;
  const named = branch !== "sum";
  return (
    <>
      <div className={styles.choice}>
        <SelectField label={words.branch} value={branch} options={BRANCHES.map((value) => ({ value, label: branchesWords.titles[value] }))} onChange={setBranch} />
        <NumberField label={words.head} value={head} min={0} max={heads - 1} onChange={setHead} />
        <StepField label={words.query} step={query} steps={steps} onChange={setQuery} />
        <PlayRow weights={values.subarray(from, from + steps)} />
      </div>
      {/* Focusable, so that the keyboard can scroll it. */}
      <div className={styles.scroll} role="region" aria-label={words.region} tabIndex={0}>
        <table>
          <caption>{words.caption(branchesWords.titles[branch], head, axis.label(query))}</caption>
          <thead>
            <tr>
              <th scope="col">{words.key}</th>
              {named && <th scope="col">{words.when}</th>}
              <th scope="col">{measure}</th>
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: steps }, (_, key) => (
              <tr key={key}>
                <th scope="row">{key + 1}</th>
                {named && <td>{axis.label(key)}</td>}
                <td>{formatWeight(values[from + key] ?? NaN)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.counted} data-controls>{numbersWords.counted}</p>
      <SaveTable
        fileName={`${branch}-head-${head}-query-${query}.csv`}
        csv={() =>
          toCsv(
            ["key", "when", measure],
            Array.from({ length: steps }, (_, key) => [key, axis.label(key), values[from + key] ?? NaN]),
          )
        }
      />
    </>
  );
}
