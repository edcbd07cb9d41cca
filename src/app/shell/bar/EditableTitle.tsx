import { useState } from "react";
import { newId } from "../../base/ids";
import { AT_MOST } from "../../notebook/document/atMost";
import styles from "./EditableTitle.module.css";

export interface EditableTitleProps {
  /** What is named: "Title of the notebook". */
  readonly label: string;
  readonly value: string;
  /** What stands there when the title is empty. */
  readonly placeholder: string;
  /** Called with every keystroke; all of one bout of typing come with the same `gesture`. */
  readonly onChange: (value: string, gesture: string) => void;
}

/** From the first keystroke until the box is left. */
interface Bout {
  /** What stands in the box, spaces at its ends included. */
  readonly draft: string;
  /** What stood there before. */
  readonly before: string;
  /** A cell is named by its title; its box is not renamed under one's hands. */
  readonly label: string;
  readonly gesture: string;
}

/** A title that is edited in place, and counts as it is typed; Enter ends that, Escape takes it back. */
export function EditableTitle({ label, value, placeholder, onChange }: EditableTitleProps) {
  const [bout, setBout] = useState<Bout | null>(null);
  const type = (draft: string) => {
    const now = bout ?? { label, before: value, gesture: newId() };
    setBout({ ...now, draft });
    if (draft.trim() !== value) onChange(draft.trim(), now.gesture);
  };
  const takeBack = () => {
    if (bout !== null && bout.before !== value) onChange(bout.before, bout.gesture);
    setBout(null);
  };
  return (
    <span className={styles.frame} data-text={(bout?.draft ?? value) || placeholder}>
      <textarea
        className={styles.input}
        aria-label={bout?.label ?? label}
        data-settled={bout === null || undefined}
        value={bout?.draft ?? value}
        placeholder={placeholder}
        maxLength={AT_MOST.title}
        rows={1}
        spellCheck={false}
        onChange={(event) => type(event.target.value.replaceAll("\n", " "))}
        onBlur={() => setBout(null)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key === "Escape") takeBack();
        }}
      />
    </span>
  );
}
