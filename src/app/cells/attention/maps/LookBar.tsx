import { useId, type ReactNode } from "react";
import type { Look } from "../look";
import styles from "./LookBar.module.css";

const CHOICES: Readonly<Record<Look, { readonly label: string; readonly says: string }>> = {
  weights: {
    label: "Weights",
    says: "Each row is a step that looks (query), each column one that is looked at (key): the stronger, the more. A row adds up to 1.",
  },
  effect: {
    label: "Effect",
    says:
      "How far each key moves the output of each query: the length of weight · value · output weights. A key with a small weight can " +
      "have a large effect, and the other way round. Lengths do not add up: the sum below is the length of both vectors added.",
  },
  lag: {
    label: "Lag",
    says:
      "The same weights, each row shifted so that the column says how far back from the query the key lies. A head that always " +
      "looks back by the same time draws an upright line.",
  },
  series: {
    label: "Series",
    says: "What one query looks at, lit on the series itself: the short branch above the line, the long branch below it.",
  },
};

export interface LookBarProps {
  readonly look: Look;
  readonly onChange: (look: Look) => void;
  /** What else concerns all maps alike, at the end of the bar. */
  readonly children: ReactNode;
}

/** The ways to look at the maps, and what the chosen one shows. */
export function LookBar({ look, onChange, children }: LookBarProps) {
  const name = useId();
  return (
    <div className={styles.bar}>
      <fieldset className={styles.choice} data-controls>
        <legend className="visually-hidden">Look at</legend>
        {(Object.keys(CHOICES) as Look[]).map((each) => (
          <label key={each} className={styles.option}>
            <input type="radio" name={name} value={each} checked={each === look} onChange={() => onChange(each)} />
            {CHOICES[each].label}
          </label>
        ))}
      </fieldset>
      <p className={styles.says}>{CHOICES[look].says}</p>
      <div className={styles.tools} data-controls>
        {children}
      </div>
    </div>
  );
}
