import { authoringWords } from "../../../../words/en/authoring";
import { Switch } from "../../../controls/Switch";
import type { CheckSpec } from "../../check/spec";
import type { EditorProps } from "./editor";
import { Entries } from "./Entries";
import { drawnOptions, OptionsEditor } from "./OptionsEditor";
import { WordsField } from "./WordsField";
import styles from "./authoring.module.css";

/** Writes the questions of a check. */
export default function CheckEditor({ spec, facts, update }: EditorProps<CheckSpec>) {
  const words = authoringWords;
  const fresh = () => ({ question: words.newQuestion, options: drawnOptions() });
  return (
    <div className={styles.part}>
      <Entries title={words.questions} named={words.questionN} add={words.questionAdd} fresh={fresh} least={1} most={10} value={spec.questions} onChange={(questions, gesture) => update({ questions: [...questions] }, gesture)}>
        {(one, change) => (
          <>
            <WordsField label={words.question} value={one.question} onChange={(question, gesture) => change({ ...one, question }, gesture)} />
            <OptionsEditor facts={facts} value={one.options} onChange={(options, gesture) => change({ ...one, options: [...options] }, gesture)} />
          </>
        )}
      </Entries>
      <Switch label={words.quiet} checked={spec.quiet} onChange={(quiet) => update({ quiet })} />
    </div>
  );
}
