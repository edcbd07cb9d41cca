import type { ReadingChange } from "../../../../model/series/reading/choice";
import type { MissingPolicy, ReadingOptions, TableDescription } from "../../../../model/series/reading/reading";
import { seriesWords } from "../../../../words/en/series";
import { SelectField } from "../../../controls/SelectField";
import { ColumnChoice } from "../columns/ColumnChoice";
import { choosable, missingCount } from "../columns/columns";
import { ChoiceLines } from "./choices/ChoiceLines";
import { SeriesPicker } from "./choices/SeriesPicker";
import styles from "./FileOptions.module.css";
import { ReadingForm } from "./ReadingForm";

const MISSING: readonly MissingPolicy[] = ["interpolate", "carry", "drop"];

interface FileOptionsProps {
  readonly reading: ReadingOptions;
  readonly table: TableDescription;
  readonly onChange: (change: ReadingChange) => void;
}

/** Everything that can be said about how one file is read. */
export function FileOptions({ reading, table, onChange }: FileOptionsProps) {
  const words = seriesWords.reading;
  const missing = missingCount(table);
  return (
    <>
      <ChoiceLines choices={table.choices} onChange={onChange} />
      {table.panel !== undefined && table.panel.taken !== null && <SeriesPicker panel={table.panel} onChange={onChange} />}
      <div className={styles.row}>
        {table.panel?.lies !== "wide" && choosable(table).length > 1 && <ColumnChoice table={table} onChange={(columns) => onChange({ columns })} />}
        <div className={styles.missing}>
          <SelectField
            label={words.missing}
            value={reading.missing}
            options={MISSING.map((policy) => ({ value: policy, label: words[policy] }))}
            onChange={(policy) => onChange({ missing: policy })}
          />
          <span className={styles.count}>{words.isMissing(missing)}</span>
        </div>
      </div>
      <details className={styles.fold}>
        <summary>{words.title}</summary>
        <ReadingForm reading={reading} table={table} onChange={onChange} />
      </details>
    </>
  );
}
