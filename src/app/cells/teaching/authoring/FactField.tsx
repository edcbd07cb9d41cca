import { useId, useState } from "react";
import { numberOf } from "../../../../model/teaching/condition";
import { factExamples, readFact, type FactSource } from "../../../../model/teaching/fact";
import { formatNumber } from "../../../../viz/base/format";
import { authoringWords } from "../../../../words/en/authoring";
import { newId } from "../../../base/ids";
import type { PartProps } from "./editor";
import styles from "./authoring.module.css";

interface FactFieldProps extends PartProps<string> {
  readonly label: string;
  readonly facts: FactSource | null;
}

/** A fact of the fixed list, typed or chosen; says what it is now, or that it is none. */
export function FactField({ label, value, facts, onChange }: FactFieldProps) {
  const list = useId();
  const [bout, setBout] = useState("");
  const isPlain = value.trim() !== "" && Number.isFinite(Number(value));
  const isNone = !isPlain && facts !== null && readFact(value, facts.attention) === null;
  return (
    <label className={styles.words}>
      {label}
      <input type="text" list={list} maxLength={80} value={value} aria-invalid={isNone} onFocus={() => setBout(newId())} onChange={(event) => onChange(event.target.value, bout)} />
      <datalist id={list}>
        {factExamples().map((fact) => (
          <option key={fact}>{fact}</option>
        ))}
      </datalist>
      {!isPlain && (
        <span role="status" className={isNone ? styles.none : undefined}>
          {facts === null ? authoringWords.factNoLayer : isNone ? authoringWords.factNone : authoringWords.factNow(formatNumber(numberOf(facts, value)))}
        </span>
      )}
    </label>
  );
}
