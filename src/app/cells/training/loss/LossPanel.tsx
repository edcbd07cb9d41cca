import Download from "lucide-react/icons/download";
import { useMemo, useState } from "react";
import { naiveLosses } from "../../../../model/training/forecast/naiveLoss";
import { formatNumber } from "../../../../viz/base/format";
import { LossChart } from "../../../../viz/charts/LossChart";
import { trainingWords } from "../../../../words/en/training";
import { downloadCsv } from "../../../base/downloadCsv";
import { Button } from "../../../controls/Button";
import { Switch } from "../../../controls/Switch";
import type { TrainingLook } from "../look";
import type { RunState } from "../run/runState";
import type { TrainingValue } from "../value";
import styles from "./LossPanel.module.css";
import { lossTable } from "./lossTable";

interface LossPanelProps {
  readonly state: RunState;
  readonly value: TrainingValue | undefined;
  readonly look: TrainingLook;
  readonly setLook: (change: Partial<TrainingLook>) => void;
}

/** The loss of the run as it grows, beside what simple forecasts lose. */
export function LossPanel({ state, value, look, setLook }: LossPanelProps) {
  const words = trainingWords.loss;
  const [active, setActive] = useState<number | null>(null);
  const { curve, validations, step } = state;
  const prepared = value?.trained.prepared;
  const rules = useMemo(() => (prepared === undefined ? [] : naiveLosses(prepared).map(({ naive, loss }) => ({ name: words.naives[naive], loss }))), [prepared, words]);
  if (validations.length === 0) return <p className={styles.none}>{words.none}</p>;
  const train = { first: curve.first, losses: curve.losses };
  const validation = active === null ? undefined : validations.findLast((each) => each.step <= active);
  const short = (loss: number | undefined) => (loss === undefined || !Number.isFinite(loss) ? null : formatNumber(Number(loss.toPrecision(3))));
  return (
    <figure className={styles.loss}>
      <LossChart
        label={words.label(step)}
        {...{ train, validations, rules, active }}
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
        <Button icon={<Download size={16} aria-hidden />} onClick={() => downloadCsv(lossTable(state), "losses.csv")}>
          {words.table}
        </Button>
      </div>
    </figure>
  );
}
