import { useId, type ReactNode } from "react";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { LOOKS, type MapLookName } from "../look";
import styles from "./LookBar.module.css";

export interface LookBarProps {
  readonly look: MapLookName;
  readonly onChange: (look: MapLookName) => void;
  /** What else concerns all maps alike, at the end of the bar. */
  readonly children: ReactNode;
}

/** The ways to look at the maps, and what the chosen one shows. */
export function LookBar({ look, onChange, children }: LookBarProps) {
  const name = useId();
  return (
    <div className={styles.bar}>
      <fieldset className={styles.choice} data-controls>
        <legend className="visually-hidden">{mapsPanelWords.looks.title}</legend>
        {LOOKS.map((each) => (
          <label key={each} className={styles.option}>
            <input type="radio" name={name} value={each} checked={each === look} onChange={() => onChange(each)} />
            {mapsPanelWords.looks[each].label}
          </label>
        ))}
      </fieldset>
      <p className={styles.says}>{mapsPanelWords.looks[look].says}</p>
      <div className={styles.tools} data-controls>
        {children}
      </div>
    </div>
  );
}
