import Download from "lucide-react/icons/download";
import { memo, useMemo, useState } from "react";
import { naiveLosses } from "../../../../model/training/forecast/naiveLoss";
import type { Prepared } from "../../../../model/training/task/prepare";
import { formatNumber } from "../../../../viz/base/format";
import { LossChart, type OtherRun } from "../../../../viz/charts/lines/LossChart";
import { trainingWords } from "../../../../words/en/training";
import { downloadCsv } from "../../../base/tables/downloadCsv";
import { Button } from "../../../controls/Button";
import { Switch } from "../../../controls/Switch";
import type { TrainingLook } from "../look";
import type { RunState } from "../run/runState";
import styles from "./LossPanel.module.css";
import { lossTable } from "./lossTable";

interface LossPanelProps extends Pick<RunState, "curve" | "validations" | "step"> {
  /** What the run is of; undefined before that is known. */
  readonly prepared: Prepared | undefined;
  /** Runs whose losses can be held against this one's. */
  readonly others: readonly OtherRun[];
  readonly look: TrainingLook;
  readonly setLook: (change: Partial<TrainingLook>) => void;
}

const NONE: readonly never[] = [];

/** The loss of the run as it grows, beside what simple forecasts and other runs lose. Drawn anew only where that changes, not with each moment of the film. */
export const LossPanel = memo(function LossPanel({ curve, validations, step, prepared, others, look, setLook }: LossPanelProps) {
  const words = trainingWords.loss;
  const [active, setActive] = useState<number | null>(null);
  const rules = useMemo(() => (prepared === undefined ? [] : naiveLosses(prepared).map(({ naive, loss }) => ({ name: words.naives[naive], loss }))), [prepared, words]);
  if (validations.length === 0) return <p className={styles.none}>{words.none}</p>;
  const validation = active === null ? undefined : validations.findLast((each) => each.step <= active);
  const short = (loss: number | undefined) => (loss === undefined || !Number.isFinite(loss) ? null : formatNumber(Number(loss.toPrecision(3))));
  return (
    <figure className={styles.loss}>
      <LossChart
        label={words.label(step)}
        train={curve}
        {...{ validations, rules, active }}
        others={look.others ? others : NONE}
        logSteps={look.logSteps}
        logLoss={look.logLoss}
        titles={{ step: words.step, loss: words.loss }}
        onActive={setActive}
      />
      <figcaption className={styles.below}>
        <span className={styles.key} data-line="train">{words.train}</span>
        <span className={styles.key} data-line="validation">{words.validation}</span>
        <span className={styles.read} role="status">
          {active === null ? words.hint : words.at(active, short(curve.losses[active - curve.first]), short(validation?.loss))}
        </span>
      </figcaption>
      <div className={styles.tools} data-controls>
        <Switch label={words.logLoss} checked={look.logLoss} onChange={(logLoss) => setLook({ logLoss })} />
        <Switch label={words.logSteps} checked={look.logSteps} onChange={(logSteps) => setLook({ logSteps })} />
        {others.length > 0 && <Switch label={words.others} checked={look.others} onChange={(shown) => setLook({ others: shown })} />}
        <Button icon={<Download size={16} aria-hidden />} onClick={() => downloadCsv(lossTable({ curve, validations }), "losses.csv")}>
          {words.table}
        </Button>
      </div>
    </figure>
  );
});
