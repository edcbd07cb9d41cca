import Copy from "lucide-react/icons/copy";
import X from "lucide-react/icons/x";
import { memo, useState } from "react";
import type { MapBranch } from "../../../../../model/attention/branch";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import { copyText } from "../../../../base/copyText";
import { owned } from "../../../../base/owned";
import { Button } from "../../../../controls/Button";
import { Explained } from "../../../../controls/glossary/Term";
import styles from "./ReadoutLine.module.css";

export interface ReadoutLineProps {
  /** The cell pointed at or stuck, in words; null when there is none. */
  readonly text: string | null;
  readonly branch: MapBranch | undefined;
  /** The same with every digit. */
  readonly exact: () => string | null;
  /** How many queries are stuck. */
  readonly stuck: number;
  readonly onRelease: () => void;
  /** What can be done, said while there is nothing to read. */
  readonly hint: string;
}

/** The cell pointed at, in words and numbers; when nothing is, the one that was stuck. */
export const ReadoutLine = memo(function ReadoutLine({ text, branch, exact, stuck, onRelease, hint }: ReadoutLineProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    const line = exact();
    if (line === null) return;
    await copyText(line);
    setCopied(text);
  };
  return (
    <div className={styles.frame} data-branch={branch} data-told={text !== null}>
      <p className={styles.readout} role="status">
        {text ?? (
          <span className={styles.hint} data-controls>
            <Explained text={hint} />
          </span>
        )}
      </p>
      {stuck > 0 && (
        <div className={styles.actions} data-controls>
          <Button look="quiet" icon={<Copy size={14} aria-hidden />} title={mapsPanelWords.readout.copyHint} onClick={() => owned(copy())}>
            {copied !== null && copied === text ? mapsPanelWords.readout.copied : mapsPanelWords.readout.copy}
          </Button>
          <Button look="quiet" icon={<X size={14} aria-hidden />} onClick={onRelease}>
            {mapsPanelWords.readout.release(stuck)}
          </Button>
        </div>
      )}
    </div>
  );
});
