import { BUNDLED } from "../../../../model/series/bundled";
import type { TableDescription } from "../../../../model/series/reading/reading";
import { bundledWords } from "../../../../words/en/bundled";
import { seriesWords } from "../../../../words/en/series";
import { SelectField } from "../../../controls/SelectField";
import { ColumnChoice } from "../columns/ColumnChoice";
import styles from "./SourcePanel.module.css";
import type { BundledSource, Source } from "../spec";

interface BundledPanelProps {
  readonly source: BundledSource;
  readonly table: TableDescription | undefined;
  readonly onPick: (source: Source) => void;
}

/** The real series that come with the app. */
export function BundledPanel({ source, table, onPick }: BundledPanelProps) {
  const bundled = BUNDLED.find(({ id }) => id === source.dataset);
  return (
    <>
      <div className={styles.row} data-controls>
        <SelectField
          label={seriesWords.bundled.dataset}
          value={source.dataset}
          options={BUNDLED.map(({ id }) => ({ value: id, label: bundledWords[id] }))}
          onChange={(dataset) => onPick({ from: "bundled", dataset, columns: null })}
        />
        {table !== undefined && (
          <ColumnChoice table={table} asked={source.columns} onChange={(columns) => onPick({ ...source, columns })} />
        )}
      </div>
      {bundled !== undefined && (
        <p className={styles.about}>
          {seriesWords.bundled.lookFor[bundled.id]} <span className={styles.from}>{seriesWords.bundled.data}</span>
        </p>
      )}
    </>
  );
}
