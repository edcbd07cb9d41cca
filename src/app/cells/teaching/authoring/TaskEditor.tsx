import { authoringWords } from "../../../../words/en/authoring";
import type { TaskSpec } from "../../task/spec";
import { ConditionsEditor } from "./ConditionsEditor";
import type { EditorProps } from "./editor";
import { Entries } from "./Entries";
import { WordsField } from "./WordsField";
import styles from "./authoring.module.css";

/** Writes a task: what is to be done, when it is, and what helps. */
export default function TaskEditor({ spec, facts, update }: EditorProps<TaskSpec>) {
  const words = authoringWords;
  return (
    <div className={styles.part}>
      <WordsField label={words.goal} value={spec.goal} onChange={(goal, gesture) => update({ goal }, gesture)} />
      <ConditionsEditor title={words.conditions} facts={facts} least={1} value={spec.conditions} onChange={(conditions, gesture) => update({ conditions: [...conditions] }, gesture)} />
      <Entries title={words.hints} named={words.hint} add={words.hintAdd} fresh={() => ""} least={0} most={6} value={spec.hints} onChange={(hints, gesture) => update({ hints: [...hints] }, gesture)}>
        {(hint, change) => <WordsField label={words.stepText} rows={1} value={hint} onChange={change} />}
      </Entries>
      <WordsField label={words.says} value={spec.says} onChange={(says, gesture) => update({ says }, gesture)} />
    </div>
  );
}
