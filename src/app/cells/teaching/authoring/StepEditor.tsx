import { useState } from "react";
import { authoringWords } from "../../../../words/en/authoring";
import { kindsWords } from "../../../../words/en/kinds";
import { Button } from "../../../controls/Button";
import { SelectField } from "../../../controls/SelectField";
import { asSeen } from "../../../notebook/document/asSeen";
import type { Cell } from "../../../notebook/document/document";
import type { CellViewProps } from "../../../notebook/document/kind";
import type { StepFigure, StepSpec } from "../../step/spec";
import { ConditionsEditor } from "./ConditionsEditor";
import type { EditorProps } from "./editor";
import { Entries } from "./Entries";
import { WordsField } from "./WordsField";
import styles from "./authoring.module.css";

interface StepEditorProps extends EditorProps<StepSpec>, Pick<CellViewProps, "around"> {}

/** Writes steps: their texts, how each has figures looked at, and what has to be done before the next. */
export default function StepEditor({ spec, facts, update, around }: StepEditorProps) {
  const words = authoringWords;
  return (
    <Entries
      title={words.steps}
      named={words.step}
      add={words.stepAdd}
      fresh={() => ({ text: "", shows: [], done: [] })}
      least={1}
      most={40}
      value={spec.steps}
      onChange={(steps, gesture) => update({ steps: [...steps] }, gesture)}
    >
      {(step, change) => (
        <>
          <WordsField label={words.stepText} value={step.text} onChange={(text, gesture) => change({ ...step, text }, gesture)} />
          <Shows value={step.shows} onChange={(shows) => change({ ...step, shows: [...shows] })} around={around} />
          <ConditionsEditor title={words.stepDone} facts={facts} least={0} value={step.done} onChange={(done, gesture) => change({ ...step, done: [...done] }, gesture)} />
        </>
      )}
    </Entries>
  );
}

const FIGURES = ["attention", "series", "output", "training", "forecast"] as const;
type Figure = Cell & { readonly kind: (typeof FIGURES)[number] };

/** Cells that one step may drive. */
const MOST = 6;

interface ShowsProps extends Pick<StepEditorProps, "around"> {
  readonly value: readonly StepFigure[];
  readonly onChange: (shows: readonly StepFigure[]) => void;
}

/** How figures are looked at in a step: taken from how they look now, since no one can type that. */
function Shows({ value, onChange, around }: ShowsProps) {
  const words = authoringWords;
  const figures = around().notebook.cells.filter((cell): cell is Figure => FIGURES.some((kind) => kind === cell.kind));
  const [id, setId] = useState(figures.find(({ kind }) => kind === "attention")?.id ?? figures[0]?.id ?? "");
  const take = () => {
    const look = asSeen(around()).cells.find((cell) => cell.id === id)?.look;
    const others = value.filter((shown) => shown.cell !== id).slice(1 - MOST);
    onChange([...others, { cell: id, look: { ...look } }]);
  };
  return (
    <div className={styles.part}>
      <span>{words.stepShows(value.length)}</span>
      {figures.length > 0 && (
        <div className={styles.line}>
          <SelectField label={words.stepTakeHint} value={id} options={figures.map((cell) => ({ value: cell.id, label: cell.title || kindsWords[cell.kind] }))} onChange={setId} />
          <Button onClick={take}>{words.stepTake}</Button>
          {value.length > 0 && <Button onClick={() => onChange([])}>{words.stepForget}</Button>}
        </div>
      )}
    </div>
  );
}
