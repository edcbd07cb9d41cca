import type { MissingPolicy, ReadingOptions, TableDescription } from "../../../../model/series/reading/reading";
import { SelectField } from "../../../controls/SelectField";
import { ColumnChoice } from "../columns/ColumnChoice";
import { choosable, missingCount } from "../columns/columns";
import styles from "./FileOptions.module.css";
import { ReadingForm } from "./ReadingForm";
import { counted } from "../words";

const MISSING: readonly { readonly value: MissingPolicy; readonly label: string }[] = [
  { value: "interpolate", label: "Draw a line between neighbours" },
  { value: "carry", label: "Carry the last value forward" },
  { value: "drop", label: "Drop the row" },
];

interface FileOptionsProps {
  readonly reading: ReadingOptions;
  readonly table: TableDescription;
  readonly onChange: (change: Partial<ReadingOptions>) => void;
}

/** Everything that can be said about how one file is read. */
export function FileOptions({ reading, table, onChange }: FileOptionsProps) {
  const missing = missingCount(table);
  return (
    <>
      <div className={styles.row}>
        {choosable(table).length > 1 && <ColumnChoice table={table} onChange={(columns) => onChange({ columns })} />}
        <div className={styles.missing}>
          <SelectField
            label="Missing values"
            value={reading.missing}
            options={MISSING}
            onChange={(policy) => onChange({ missing: policy })}
          />
          <span className={styles.count}>
            {missing === 0 ? "None is missing." : `${counted(missing, "value")} ${missing === 1 ? "is" : "are"} missing.`}
          </span>
        </div>
      </div>
      <details className={styles.fold}>
        <summary>Reading options</summary>
        <ReadingForm reading={reading} table={table} onChange={onChange} />
      </details>
    </>
  );
}
