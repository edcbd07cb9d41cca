import { useState } from "react";
import styles from "./EditableTitle.module.css";

export interface EditableTitleProps {
  /** What is named: "Title of the notebook". */
  readonly label: string;
  readonly value: string;
  /** What stands there when the title is empty. */
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

/** A title that is edited in place: takes effect on Enter or when it is left, Escape takes it back. */
export function EditableTitle({ label, value, placeholder, onChange }: EditableTitleProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft.trim() !== value) onChange(draft.trim());
    setDraft(null);
  };
  return (
    <span className={styles.frame} data-text={(draft ?? value) || placeholder}>
      <textarea
        className={styles.input}
        aria-label={label}
        value={draft ?? value}
        placeholder={placeholder}
        maxLength={500}
        rows={1}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value.replaceAll("\n", " "))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key === "Escape") setDraft(null);
        }}
      />
    </span>
  );
}
