import type { ReactNode } from "react";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import { Segmented } from "../../../../controls/Segmented";
import { LOOKS, type MapLookName } from "../../look";
import styles from "./LookBar.module.css";

export interface LookBarProps {
  readonly look: MapLookName;
  readonly onChange: (look: MapLookName) => void;
  /** What else concerns all maps alike, at the end of the bar. */
  readonly children: ReactNode;
}

/** The ways to look at the maps, and what the chosen one shows. */
export function LookBar({ look, onChange, children }: LookBarProps) {
  const words = mapsPanelWords.looks;
  return (
    <div className={styles.bar}>
      <Segmented label={words.title} value={look} options={LOOKS.map((each) => ({ value: each, label: words[each].label, hint: words[each].says }))} onChange={onChange} />
      <p className={styles.says} data-detail>{words[look].says}</p>
      <div className={styles.tools} data-controls>
        {children}
      </div>
    </div>
  );
}
