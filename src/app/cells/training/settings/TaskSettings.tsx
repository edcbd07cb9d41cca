import { trainingWords } from "../../../../words/en/training";
import { NumberField } from "../../../controls/NumberField";
import { SelectField } from "../../../controls/SelectField";
import { Switch } from "../../../controls/Switch";
import { LIMITS, type TrainingSpec } from "../spec";
import type { TrainingValue } from "../value";
import { RateField } from "./RateField";
import styles from "./TaskSettings.module.css";
import { GOALS, withGoal } from "./goals";

export interface SettingsProps {
  readonly spec: TrainingSpec;
  readonly value: TrainingValue | undefined;
  readonly update: (change: Partial<TrainingSpec>, gesture?: string) => void;
}

/** What is to be learnt, and the few settings that matter most. */
export function TaskSettings({ spec, value, update }: SettingsProps) {
  const words = trainingWords.settings;
  const { goal } = spec;
  const columns = value?.series.columns.map(({ name }) => name) ?? [];
  const [target] = value?.settings.targets ?? [];
  const inputs = value?.settings.inputs ?? [];
  const batches = Math.max(1, Math.floor((value?.prepared.parts.train.windows.length ?? spec.batch) / spec.batch));
  const toggle = (name: string, wanted: boolean) => update({ inputs: columns.filter((each) => (each === name ? wanted : inputs.includes(each))) });
  return (
    <>
      <div className={styles.settings} data-controls>
        <SelectField label={words.task} value={goal.kind} options={GOALS.map((kind) => ({ value: kind, label: words.goals[kind] }))} onChange={(kind) => update(withGoal(kind))} />
        {target !== undefined && columns.length > 1 && (
          <SelectField label={words.target} value={target} options={columns.map((name) => ({ value: name, label: name }))} onChange={(name) => update({ targets: [name] })} />
        )}
        {goal.kind === "forecast" && (
          <NumberField label={words.horizon} value={spec.horizon ?? value?.settings.horizon ?? 1} {...LIMITS.horizon} onChange={(horizon, gesture) => update({ horizon }, gesture)} />
        )}
        {goal.kind === "lag" && <NumberField label={words.lag} value={goal.lag} {...LIMITS.lag} onChange={(lag) => update({ goal: { kind: "lag", lag } })} />}
        {goal.kind === "event" && <NumberField label={words.within} value={goal.within} {...LIMITS.lag} onChange={(within) => update({ goal: { kind: "event", within } })} />}
        <RateField value={spec.rate} disabled={spec.pilots && goal.kind === "forecast"} onChange={(rate, gesture) => update({ rate }, gesture)} />
        <NumberField label={words.batch} value={spec.batch} {...LIMITS.batch} onChange={(batch) => update({ batch })} />
        <NumberField
          label={words.epochs}
          value={Math.round((100 * spec.length) / batches) / 100}
          min={0.01}
          max={LIMITS.length.max}
          step={0.01}
          onChange={(epochs) => update({ length: Math.min(LIMITS.length.max, Math.max(1, Math.round(epochs * batches))) })}
        />
        <NumberField label={words.seed} value={spec.seed} {...LIMITS.seed} onChange={(seed) => update({ seed })} />
      </div>
      {columns.length > 1 && (
        <fieldset className={styles.inputs}>
          <legend>{words.inputs}</legend>
          {columns.map((name) => (
            <Switch key={name} label={name} checked={inputs.includes(name)} disabled={inputs.length === 1 && inputs[0] === name} onChange={(wanted) => toggle(name, wanted)} />
          ))}
        </fieldset>
      )}
      {goal.kind !== "forecast" && (
        <p className={styles.note}>
          {words.goalNotes[goal.kind]} {spec.positions === 0 && words.positionsMissing}
        </p>
      )}
      {goal.kind === "forecast" && <Switch label={words.pilots} checked={spec.pilots} onChange={(pilots) => update({ pilots })} />}
    </>
  );
}
