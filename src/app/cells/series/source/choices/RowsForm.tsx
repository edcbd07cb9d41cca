import { useState } from "react";
import { answering, type ReadingChange } from "../../../../../model/series/reading/choice";
import { rowsAnswer, type RowRange } from "../../../../../model/series/reading/rows/rows";
import { rowsWords } from "../../../../../words/en/rows";
import { Button } from "../../../../controls/Button";
import { NumberField } from "../../../../controls/NumberField";
import styles from "./SeriesPicker.module.css";

/** No file has more rows. */
const MOST = 1e12;

export interface RowsFormProps {
  /** The rows that the fields begin with, of the data, from 0. */
  readonly range: RowRange;
  readonly onChange: (change: ReadingChange) => void;
}

/** Which rows of a file are read: from one to another, and of them every so-manieth. */
export function RowsForm({ range, onChange }: RowsFormProps) {
  const words = rowsWords;
  const [{ from, to, every }, setRange] = useState(range);
  return (
    <fieldset className={styles.panel}>
      <legend className={styles.legend}>{words.title}</legend>
      <NumberField label={words.first} value={from + 1} min={1} max={MOST} onChange={(first) => setRange({ from: first - 1, to, every })} />
      <NumberField label={words.last} value={to ?? 0} min={0} max={MOST} onChange={(last) => setRange({ from, to: last === 0 ? null : last, every })} />
      <NumberField label={words.every} value={every} min={1} max={MOST} onChange={(each) => setRange({ from, to, every: each })} />
      <Button onClick={() => onChange(answering("rows", rowsAnswer({ from, to, every })))}>{words.read}</Button>
    </fieldset>
  );
}
