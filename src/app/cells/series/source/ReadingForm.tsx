import type { ReadingOptions, TableDescription } from "../../../../model/series/reading/reading";
import { seriesWords } from "../../../../words/en/series";
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
  const words = seriesWords.reading;
  const isText = table.format === "delimited";
  return (
    <div className={styles.form}>
      <SelectField
        label={words.time}
        value={timeValue(reading)}
        options={timeOptions(table, reading)}
        onChange={(value) => onChange({ timeColumn: timeChoice(value), columns: null })}
      />
      <SelectField
        label={words.duplicates}
        value={reading.duplicates}
        options={[
          { value: "auto", label: words.found },
          { value: "mean", label: words.mean },
          { value: "first", label: words.first },
          { value: "last", label: words.last },
        ]}
        onChange={(duplicates) => onChange({ duplicates })}
      />
      {(table.dateOrder !== null || reading.dateOrder !== "auto") && (
        <SelectField
          label={words.dates}
          value={reading.dateOrder}
          options={[
            { value: "auto", label: words.found },
            { value: "dmy", label: words.dmy },
            { value: "mdy", label: words.mdy },
            { value: "ymd", label: words.ymd },
          ]}
          onChange={(dateOrder) => onChange({ dateOrder })}
        />
      )}
      {isText && (
        <>
          <SelectField
            label={words.decimal}
            value={reading.decimal}
            options={[
              { value: "auto", label: words.found },
              { value: ".", label: words.point },
              { value: ",", label: words.comma },
            ]}
            onChange={(decimal) => onChange({ decimal })}
          />
          <SelectField
            label={words.delimiter}
            value={reading.delimiter}
            options={delimiterOptions(table, reading)}
            onChange={(delimiter) => onChange({ delimiter, columns: null })}
          />
        </>
      )}
    </div>
  );
}
