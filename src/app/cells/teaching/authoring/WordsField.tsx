import { useState } from "react";
import { newId } from "../../../base/ids";
import type { PartProps } from "./editor";
import styles from "./authoring.module.css";

interface WordsFieldProps extends PartProps<string> {
  readonly label: string;
  /** Lines at first; it grows with what is written. */
  readonly rows?: number;
}

/** A piece of Markdown. What is typed between coming and leaving is undone in one step. */
export function WordsField({ label, value, rows = 2, onChange }: WordsFieldProps) {
  const [bout, setBout] = useState("");
  return (
    <label className={styles.words}>
      {label}
      <textarea rows={rows} maxLength={4000} value={value} onFocus={() => setBout(newId())} onChange={(event) => onChange(event.target.value, bout)} />
    </label>
  );
}
