import { useId } from "react";
import { seriesWords } from "../../../../words/en/series";
import styles from "./SourcePicker.module.css";
import type { Source } from "../spec";

const KINDS = ["bundled", "generated", "files"] as const;

interface SourcePickerProps {
  readonly value: Source["from"];
  readonly onPick: (from: Source["from"]) => void;
}

/** Which kind of source the series comes from. */
export function SourcePicker({ value, onPick }: SourcePickerProps) {
  const name = useId();
  return (
    <fieldset className={styles.picker}>
      <legend className="visually-hidden">{seriesWords.sources.title}</legend>
      {KINDS.map((from) => (
        <label key={from} className={styles.kind}>
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={value === from}
            onChange={() => onPick(from)}
          />
          {seriesWords.sources[from]}
        </label>
      ))}
    </fieldset>
  );
}
