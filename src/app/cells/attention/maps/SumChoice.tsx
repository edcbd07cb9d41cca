import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { SelectField } from "../../../controls/SelectField";
import { SUMS, type AttentionLook } from "../look";
import styles from "./MapsPanel.module.css";

interface SumChoiceProps extends Pick<AttentionLook, "sum"> {
  readonly setLook: (change: Partial<AttentionLook>) => void;
}

/** How the maps of both branches are added. */
export function SumChoice({ sum, setLook }: SumChoiceProps) {
  const words = mapsPanelWords.sum;
  return (
    <div className={styles.choice} data-controls>
      <SelectField label={words.title} value={sum} options={SUMS.map((kind) => ({ value: kind, label: words[kind] }))} onChange={(next) => setLook({ sum: next })} />
    </div>
  );
}
