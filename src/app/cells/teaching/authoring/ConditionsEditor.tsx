import type { FactSource } from "../../../../model/teaching/fact";
import { authoringWords } from "../../../../words/en/authoring";
import { NumberField } from "../../../controls/NumberField";
import { SelectField } from "../../../controls/SelectField";
import type { ConditionSpec } from "../parts";
import { Entries } from "./Entries";
import { FactField } from "./FactField";
import type { PartProps } from "./editor";
import styles from "./authoring.module.css";

interface ConditionsEditorProps extends PartProps<readonly ConditionSpec[]> {
  readonly title: string;
  readonly facts: FactSource | null;
  readonly least: number;
}

const COMPARISONS = ["about", "atLeast", "atMost"] as const;

/** Any number that a condition may name. */
const ANY = { min: -1e9, max: 1e9, step: 0.01 } as const;

export const freshCondition = (): ConditionSpec => ({ fact: "lookBack(short, 0)", is: "about", value: 12, within: 1, name: "" });

/** What has to hold of the live layer. */
export function ConditionsEditor({ title, facts, least, value, onChange }: ConditionsEditorProps) {
  const words = authoringWords;
  return (
    <Entries title={title} named={words.condition} add={words.conditionAdd} fresh={freshCondition} least={least} most={12} value={value} onChange={onChange}>
      {(condition, change) => (
        <>
          <FactField label={words.fact} facts={facts} value={condition.fact} onChange={(fact, gesture) => change({ ...condition, fact }, gesture)} />
          <label className={styles.words}>
            {words.called}
            <input type="text" maxLength={80} value={condition.name} onChange={(event) => change({ ...condition, name: event.target.value }, "called")} />
          </label>
          <div className={styles.line}>
            <SelectField label={words.is} value={condition.is} options={COMPARISONS.map((is) => ({ value: is, label: words.comparisons[is] }))} onChange={(is) => change({ ...condition, is })} />
            <NumberField label={words.value} value={condition.value} {...ANY} onChange={(number) => change({ ...condition, value: number })} />
            {condition.is === "about" && <NumberField label={words.within} value={condition.within} {...ANY} min={0} onChange={(within) => change({ ...condition, within })} />}
          </div>
        </>
      )}
    </Entries>
  );
}
