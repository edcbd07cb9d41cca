import type { ReadingOptions, TableDescription } from "../../../../model/series/reading/reading";
import { SelectField } from "../../../controls/SelectField";
import styles from "./FileOptions.module.css";
import { delimiterOptions, timeChoice, timeOptions, timeValue } from "./readingChoices";

interface ReadingFormProps {
  readonly reading: ReadingOptions;
  readonly table: TableDescription;
  readonly onChange: (change: Partial<ReadingOptions>) => void;
}

/** What the reader finds by itself and the person may overrule; only what has a meaning for the file's format. */
export function ReadingForm({ reading, table, onChange }: ReadingFormProps) {
  const isText = table.format === "delimited";
  return (
    <div className={styles.form}>
      <SelectField
        label="Time column"
        value={timeValue(reading)}
        options={timeOptions(table, reading)}
        onChange={(value) => onChange({ timeColumn: timeChoice(value), columns: null })}
      />
      <SelectField
        label="Rows with the same time"
        value={reading.duplicates}
        options={[
          { value: "mean", label: "Take their mean" },
          { value: "first", label: "Keep the first" },
          { value: "last", label: "Keep the last" },
        ]}
        onChange={(duplicates) => onChange({ duplicates })}
      />
      {(table.dateOrder !== null || reading.dateOrder !== "auto") && (
        <SelectField
          label="Order in dates"
          value={reading.dateOrder}
          options={[
            { value: "auto", label: "Found by itself" },
            { value: "dmy", label: "Day, month, year" },
            { value: "mdy", label: "Month, day, year" },
          ]}
          onChange={(dateOrder) => onChange({ dateOrder })}
        />
      )}
      {isText && (
        <>
          <SelectField
            label="Decimal mark"
            value={reading.decimal}
            options={[
              { value: "auto", label: "Found by itself" },
              { value: ".", label: "Point: 1.5" },
              { value: ",", label: "Comma: 1,5" },
            ]}
            onChange={(decimal) => onChange({ decimal })}
          />
          <SelectField
            label="Between cells"
            value={reading.delimiter}
            options={delimiterOptions(table, reading)}
            onChange={(delimiter) => onChange({ delimiter, columns: null })}
          />
        </>
      )}
    </div>
  );
}
