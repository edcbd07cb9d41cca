import { useId } from "react";
import styles from "./SourcePicker.module.css";
import type { Source } from "../spec";

const KINDS = [
  { from: "bundled", label: "Real data" },
  { from: "generated", label: "Generated" },
  { from: "files", label: "Your file" },
] as const;

interface SourcePickerProps {
  readonly value: Source["from"];
  readonly onPick: (from: Source["from"]) => void;
}

/** Which kind of source the series comes from. */
export function SourcePicker({ value, onPick }: SourcePickerProps) {
  const name = useId();
  return (
    <fieldset className={styles.picker}>
      <legend className="visually-hidden">Where the series comes from</legend>
      {KINDS.map(({ from, label }) => (
        <label key={from} className={styles.kind}>
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={value === from}
            onChange={() => onPick(from)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
