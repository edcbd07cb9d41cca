import { useId } from "react";
import { predictWords } from "../../../words/en/predict";
import { Prose } from "../text/Prose";
import type { OptionSpec } from "./parts";
import styles from "./teaching.module.css";

export interface OptionListProps {
  /** What is asked, for who cannot see it. */
  readonly label: string;
  readonly options: readonly OptionSpec[];
  readonly chosen: number | null;
  /** Null before the truth is shown: whether each option is right. */
  readonly right: readonly boolean[] | null;
  /** The answer was given, so none can be changed. */
  readonly fixed: boolean;
  readonly onChoose: (option: number) => void;
}

/** A few answers, of which one is chosen; once the truth is shown, the right one is marked. */
export function OptionList({ label, options, chosen, right, fixed, onChoose }: OptionListProps) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.options}>
      {options.map((option, i) => (
        <label key={i} className={styles.option} data-right={right === null ? undefined : right[i]} data-chosen={chosen === i}>
          <input type="radio" name={name} checked={chosen === i} disabled={fixed} onChange={() => onChoose(i)} />
          <Prose markdown={option.text} />
          {right?.[i] === true && <span className={styles.mark}>{predictWords.rightOption}</span>}
        </label>
      ))}
    </div>
  );
}
