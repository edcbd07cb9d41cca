import Play from "lucide-react/icons/play";
import Square from "lucide-react/icons/square";
import type { ScanPlan } from "../../../../model/scan/plan";
import { scanWords } from "../../../../words/en/scan";
import { Button } from "../../../controls/Button";
import { useSentence } from "../../../controls/useSentence";
import type { CellScan, ScanState } from "./cellScan";
import { scanInWords } from "./scanInWords";
import styles from "./ScanPanel.module.css";
import type { ScanSubject } from "./scanSubject";

interface ScanBarProps {
  readonly scan: CellScan;
  readonly state: ScanState;
  readonly subject: ScanSubject;
  readonly plan: ScanPlan;
  readonly trained: boolean;
}

/** Begins and ends a scan, and says where it stands. */
export function ScanBar({ scan, state, subject, plan, trained }: ScanBarProps) {
  const said = useSentence(state.problem);
  const runs = state.status === "running";
  const isFresh = state.status === "idle" || state.status === "dropped";
  const icon = { size: 16, "aria-hidden": true } as const;
  return (
    <div className={styles.bar}>
      <div data-controls>
        {runs ? (
          <Button icon={<Square {...icon} />} onClick={scan.stop}>{scanWords.stop}</Button>
        ) : (
          <Button look={isFresh ? "primary" : "plain"} icon={<Play {...icon} />} disabled={plan.positions.length === 0} onClick={() => scan.start(subject)}>
            {isFresh ? scanWords.start : scanWords.again}
          </Button>
        )}
      </div>
      <p role="status" className={styles.status}>{scanInWords(state, plan, trained).join(" ")}</p>
      {said !== "" && <p role="alert">{said}</p>}
    </div>
  );
}
