import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReadingChange } from "../../../../../model/series/reading/choice";
import type { PanelDescription } from "../../../../../model/series/reading/reading";
import { takingSeries } from "../../../../../model/series/reading/shape/shapeChoices";
import { seriesWords } from "../../../../../words/en/series";
import { Button } from "../../../../controls/Button";
import { SelectField } from "../../../../controls/SelectField";
import { ColumnChips } from "../../columns/ColumnChips";
import { LabelField } from "./LabelField";
import { neighbour, takenLabels, toggledLabel, wayOf, withWay, waysOf } from "./panelSteps";
import styles from "./SeriesPicker.module.css";

/** More chips than this cannot be looked over. */
const MOST_CHIPS = 64;

interface SeriesPickerProps {
  readonly panel: PanelDescription;
  readonly onChange: (change: ReadingChange) => void;
}

/** Which of the series of a table are read: one, which buttons step through, several side by side, or all as one. */
export function SeriesPicker({ panel, onChange }: SeriesPickerProps) {
  const words = seriesWords.panel;
  const { labels, by } = panel;
  const chosen = takenLabels(panel);
  const way = wayOf(panel);
  const take = (next: readonly string[]) => onChange(takingSeries({ take: "some", labels: next }));
  const step = (by: 1 | -1) => take([neighbour(panel, by)]);
  return (
    <fieldset className={styles.panel}>
      <legend className={styles.legend}>{words.title(labels.length, by)}</legend>
      <SelectField label={words.read} value={way} options={waysOf(panel).map((value) => ({ value, label: words.ways[value] }))} onChange={(value) => onChange(withWay(panel, value))} />
      {way === "one" && (
        <div className={styles.stepper}>
          <Button icon={<ChevronLeft size={16} aria-hidden />} aria-label={words.previous} aria-keyshortcuts="[" onClick={() => step(-1)} />
          <LabelField label={words.series} labels={labels} value={chosen[0]!} onChange={(label) => take([label])} />
          <Button icon={<ChevronRight size={16} aria-hidden />} aria-label={words.next} aria-keyshortcuts="]" onClick={() => step(1)} />
          <span className={styles.place}>{words.place(labels.indexOf(chosen[0]!) + 1, labels.length)}</span>
        </div>
      )}
      {way === "beside" && (
        <>
          <ColumnChips legend={words.beside} names={labels.length <= MOST_CHIPS ? labels : chosen} chosen={chosen} onToggle={(label) => take(toggledLabel(panel, label))} />
          {labels.length > MOST_CHIPS && <LabelField label={words.add} labels={labels} value={null} onChange={(label) => take([...new Set([...chosen, label])])} />}
        </>
      )}
    </fieldset>
  );
}
