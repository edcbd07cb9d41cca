import type { FactSource } from "../../../../model/teaching/fact";
import { authoringWords } from "../../../../words/en/authoring";
import { SelectField } from "../../../controls/SelectField";
import type { OptionSpec } from "../parts";
import { ConditionsEditor, freshCondition } from "./ConditionsEditor";
import { Entries } from "./Entries";
import { WordsField } from "./WordsField";
import type { PartProps } from "./editor";

interface OptionsEditorProps extends PartProps<readonly OptionSpec[]> {
  readonly facts: FactSource | null;
}

const RIGHTS = ["true", "false", "live"] as const;

const freshOption = (right: boolean): OptionSpec => ({ text: authoringWords.newOption, right, says: "" });

/** Three answers to be written, the right one at a place that is drawn: who always puts it first gives it away. */
export function drawnOptions(): OptionSpec[] {
  const place = Math.floor(Math.random() * 3);
  return [0, 1, 2].map((i) => freshOption(i === place));
}

/** A few answers: which is right, and what is said to who chose each. */
export function OptionsEditor({ facts, value, onChange }: OptionsEditorProps) {
  const words = authoringWords;
  return (
    <Entries title={words.options} named={words.option} add={words.optionAdd} fresh={() => freshOption(false)} least={2} most={5} value={value} onChange={onChange}>
      {(option, change) => (
        <>
          <WordsField label={words.optionText} rows={1} value={option.text} onChange={(text, gesture) => change({ ...option, text }, gesture)} />
          <SelectField
            label={words.right}
            value={typeof option.right === "boolean" ? (`${option.right}` as const) : "live"}
            options={RIGHTS.map((right) => ({ value: right, label: words.rights[right] }))}
            onChange={(right) => change({ ...option, right: right === "live" ? [freshCondition()] : right === "true" })}
          />
          {typeof option.right !== "boolean" && <ConditionsEditor title={words.conditions} facts={facts} least={1} value={option.right} onChange={(right, gesture) => change({ ...option, right: [...right] }, gesture)} />}
          <WordsField label={words.optionSays} value={option.says} onChange={(says, gesture) => change({ ...option, says }, gesture)} />
        </>
      )}
    </Entries>
  );
}
