import { BRANCHES } from "../../../../model/attention/branch";
import type { FactSource } from "../../../../model/teaching/fact";
import { authoringWords } from "../../../../words/en/authoring";
import { branchesWords } from "../../../../words/en/branches";
import { NumberField } from "../../../controls/NumberField";
import { SelectField } from "../../../controls/SelectField";
import { Switch } from "../../../controls/Switch";
import type { Ask } from "../../predict/spec";
import type { PartProps } from "./editor";
import { FactField } from "./FactField";
import { OptionsEditor } from "./OptionsEditor";
import styles from "./authoring.module.css";

const MEASURES = ["lookBack", "evenness", "sharpness", "diagonal"] as const;

/** What is asked, for each form of answer. */
export function AskEditor({ facts, value: ask, onChange }: PartProps<Ask> & { readonly facts: FactSource | null }) {
  const words = authoringWords;
  if (ask.form === "choice") return <OptionsEditor facts={facts} value={ask.options} onChange={(options, gesture) => onChange({ ...ask, options: [...options] }, gesture)} />;
  return (
    <>
      {"fact" in ask && <FactField label={words.fact} facts={facts} value={ask.fact} onChange={(fact, gesture) => onChange({ ...ask, fact }, gesture)} />}
      <div className={styles.line}>
        {"branch" in ask && <SelectField label={words.branch} value={ask.branch} options={BRANCHES.map((branch) => ({ value: branch, label: branchesWords.titles[branch] }))} onChange={(branch) => onChange({ ...ask, branch })} />}
        {"head" in ask && <NumberField label={words.head} value={ask.head} min={0} max={63} onChange={(head) => onChange({ ...ask, head })} />}
        {"query" in ask && (
          <>
            <Switch label={words.lastStep} checked={ask.query === "last"} onChange={(last) => onChange({ ...ask, query: last ? "last" : 1 })} />
            {ask.query !== "last" && <NumberField label={words.query} value={ask.query} min={1} max={1024} onChange={(query) => onChange({ ...ask, query })} />}
          </>
        )}
        {"within" in ask && <NumberField label={words.within} value={ask.within} min={0.0001} max={1e6} step={0.0001} onChange={(within) => onChange({ ...ask, within })} />}
        {"of" in ask && <SelectField label={words.of} value={ask.of} options={(["weight", "effect"] as const).map((of) => ({ value: of, label: words.greatest[of] }))} onChange={(of) => onChange({ ...ask, of })} />}
        {"measure" in ask && <SelectField label={words.measure} value={ask.measure} options={MEASURES.map((measure) => ({ value: measure, label: words.measures[measure] }))} onChange={(measure) => onChange({ ...ask, measure })} />}
      </div>
      {"unit" in ask && (
        <label className={styles.words}>
          {words.unit}
          <input type="text" maxLength={40} value={ask.unit} onChange={(event) => onChange({ ...ask, unit: event.target.value }, "unit")} />
        </label>
      )}
    </>
  );
}
