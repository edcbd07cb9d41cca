import { memo, useCallback, useContext } from "react";
import { SecondRound } from "../../../../../viz/base/secondRound";
import type { Truth } from "../../../../../model/series/generators/generator";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import { Switch } from "../../../../controls/Switch";
import { useIdleWork } from "../../heads/useIdleWork";
import type { AttentionValue } from "../../value";
import styles from "../MapsPanel.module.css";
import { findings, findingsInWords } from "./plantedMarks";

interface TruthLineProps {
  readonly value: AttentionValue;
  readonly truth: Truth;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

/** Shows what the generator planted, and says which heads find it. */
export default memo(function TruthLine({ value, truth, shown, onShow }: TruthLineProps) {
  useContext(SecondRound);
  return (
    <div className={styles.truth}>
      <span data-controls>
        <Switch label={mapsPanelWords.truth.show} checked={shown} onChange={onShow} />
      </span>
      {shown && <TruthFindings value={value} truth={truth} />}
    </div>
  );
});

function TruthFindings({ value, truth }: Pick<TruthLineProps, "value" | "truth">) {
  const work = useCallback(() => findings(value, truth), [value, truth]);
  const all = useIdleWork(work);
  return (
    <p role="status" data-truth>
      {all === null ? "" : findingsInWords(all)}
    </p>
  );
}
