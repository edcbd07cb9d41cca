import type { Choice, ReadingChange } from "../../../../../model/series/reading/choice";
import { takenInWords } from "../../../../../words/choices";
import { seriesWords } from "../../../../../words/en/series";
import styles from "./ChoiceLines.module.css";
import { Ways } from "./Ways";

interface ChoiceLinesProps {
  readonly choices: readonly Choice[];
  readonly onChange: (change: ReadingChange) => void;
}

/** What the reader took, one line each, with the other ways to read the file by one click each. */
export function ChoiceLines({ choices, onChange }: ChoiceLinesProps) {
  const taken = choices.filter((choice) => choice.taken !== null && choice.kind !== "id");
  if (taken.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={seriesWords.question.taken}>
      {taken.map((choice) => (
        <li key={`${choice.kind} ${choice.column ?? ""}`} className={styles.line} data-open={choice.open || undefined}>
          <span className={styles.says}>
            {choice.open && <strong>{seriesWords.question.check} </strong>}
            {takenInWords(choice)}
          </span>
          <Ways choice={choice} className={styles.way} onChange={onChange} />
        </li>
      ))}
    </ul>
  );
}
