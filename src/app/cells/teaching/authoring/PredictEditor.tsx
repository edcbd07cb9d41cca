import { authoringWords } from "../../../../words/en/authoring";
import { SelectField } from "../../../controls/SelectField";
import { Switch } from "../../../controls/Switch";
import type { PredictSpec } from "../../predict/spec";
import { AskEditor } from "./AskEditor";
import { askOf, FORMS } from "./askOf";
import type { EditorProps } from "./editor";
import { MistakesEditor } from "./MistakesEditor";
import { WordsField } from "./WordsField";
import styles from "./authoring.module.css";

/** Writes a prediction: what is asked, how it is answered, and what is said to each answer. */
export default function PredictEditor({ spec, facts, update }: EditorProps<PredictSpec>) {
  const words = authoringWords;
  const { ask } = spec;
  return (
    <div className={styles.part}>
      <WordsField label={words.question} value={spec.question} onChange={(question, gesture) => update({ question }, gesture)} />
      <SelectField
        label={words.form}
        value={ask.form}
        options={FORMS.map((form) => ({ value: form, label: words.forms[form] }))}
        // A mistake of another form says nothing of this one.
        onChange={(form) => update({ ask: askOf(form, ask), mistakes: [] })}
      />
      <AskEditor facts={facts} value={ask} onChange={(changed, gesture) => update({ ask: changed }, gesture)} />
      {ask.form !== "choice" && <MistakesEditor form={ask.form} facts={facts} value={spec.mistakes} onChange={(mistakes, gesture) => update({ mistakes: [...mistakes] }, gesture)} />}
      <WordsField label={words.says} value={spec.says} onChange={(says, gesture) => update({ says }, gesture)} />
      <Switch label={words.quiet} checked={spec.quiet} onChange={(quiet) => update({ quiet })} />
    </div>
  );
}
