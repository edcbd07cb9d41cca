import type { FactSource } from "../../../../model/teaching/fact";
import { authoringWords } from "../../../../words/en/authoring";
import { predictWords } from "../../../../words/en/predict";
import { SelectField } from "../../../controls/SelectField";
import type { Ask, Mistake } from "../../predict/spec";
import type { PartProps } from "./editor";
import { Entries } from "./Entries";
import { FactField } from "./FactField";
import { WordsField } from "./WordsField";

interface MistakesEditorProps extends PartProps<readonly Mistake[]> {
  readonly form: Exclude<Ask["form"], "choice">;
  readonly facts: FactSource | null;
}

const LIKES = { row: ["even", "itself", "first", "greatest"], order: ["reversed"] } as const;

/** Answers that known misconceptions give, and what is said to each. */
export function MistakesEditor({ form, facts, value, onChange }: MistakesEditorProps) {
  const words = authoringWords;
  const named: readonly (keyof typeof predictWords.likes)[] | null = form === "row" || form === "order" ? LIKES[form] : null;
  return (
    <Entries title={words.mistakes} named={words.mistake} add={words.mistakeAdd} fresh={() => ({ like: named?.[0] ?? "1", says: "" })} least={0} most={6} value={value} onChange={onChange}>
      {(mistake, change) => (
        <>
          {named === null ? (
            <FactField label={words.like.number} facts={facts} value={mistake.like} onChange={(like, gesture) => change({ ...mistake, like }, gesture)} />
          ) : (
            <SelectField label={words.like.row} value={mistake.like} options={named.map((like) => ({ value: like, label: predictWords.likes[like] }))} onChange={(like) => change({ ...mistake, like })} />
          )}
          <WordsField label={words.mistakeSays} value={mistake.says} onChange={(says, gesture) => change({ ...mistake, says }, gesture)} />
        </>
      )}
    </Entries>
  );
}
