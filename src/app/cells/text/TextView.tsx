import Pencil from "lucide-react/icons/pencil";
import { useState } from "react";
import { textWords } from "../../../words/en/text";
import { Button } from "../../controls/Button";
import type { CellViewProps } from "../../notebook/document/kind";
import { newId } from "../../base/ids";
import { Prose } from "./Prose";
import type { TextSpec } from "./spec";
import styles from "./TextView.module.css";

/** Lines of the box that a text is written in: of a longer one the rest is scrolled to. */
const LINES = { least: 4, most: 60 };

/** Markdown, set for reading; a double click, or the pencil, edits it in place. */
export function TextView({ cell, update }: CellViewProps<TextSpec, string>) {
  const { markdown } = cell.spec;
  // The id of one bout of editing, so that it is undone in one step; null while reading.
  const [bout, setBout] = useState<string | null>(null);
  const start = () => setBout(newId());

  if (bout !== null) {
    return (
      <div className={styles.editor}>
        <textarea
          className={styles.source}
          aria-label={textWords.source}
          autoFocus
          rows={Math.min(LINES.most, Math.max(LINES.least, markdown.split("\n").length + 1))}
          value={markdown}
          onChange={(event) => update({ markdown: event.target.value }, bout)}
          onKeyDown={(event) => {
            const done = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
            if (!done) return;
            event.preventDefault();
            setBout(null);
          }}
        />
        <div className={styles.preview}>
          <Prose markdown={markdown} />
        </div>
        <Button look="primary" onClick={() => setBout(null)}>
          {textWords.done}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.text} onDoubleClick={start}>
      {markdown.trim() === "" ? <p className={styles.empty}>{textWords.empty}</p> : <Prose markdown={markdown} />}
      <span className={styles.pencil} data-controls>
        <Button look="quiet" aria-label={textWords.edit} title={textWords.edit} icon={<Pencil size={16} aria-hidden />} onClick={start} />
      </span>
    </div>
  );
}
