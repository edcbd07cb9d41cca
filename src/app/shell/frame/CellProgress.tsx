import { frameWords } from "../../../words/en/frame";
import { Button } from "../../controls/Button";
import styles from "./CellProgress.module.css";

interface CellProgressProps {
  /** From 0 to 1, null when it is not known. */
  readonly progress: number | null;
  readonly onCancel: () => void;
}

export function CellProgress({ progress, onCancel }: CellProgressProps) {
  return (
    <div className={styles.progress}>
      <progress value={progress ?? undefined} max={1} aria-label={frameWords.progress} />
      <Button look="quiet" onClick={onCancel}>
        {frameWords.cancel}
      </Button>
    </div>
  );
}
