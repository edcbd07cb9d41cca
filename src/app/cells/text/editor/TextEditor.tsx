import type { ReactNode } from "react";
import { textWords } from "../../../../words/en/text";
import { textEditorWords } from "../../../../words/en/textEditor";
import { Button } from "../../../controls/Button";
import { AT_MOST } from "../../../notebook/document/atMost";
import type { CellViewProps } from "../../../notebook/document/kind";
import type { TextSpec } from "../spec";
import { caretIn } from "./caretIn";
import styles from "./TextEditor.module.css";
import { useRuns } from "./useRuns";

interface TextEditorProps extends Pick<CellViewProps<TextSpec>, "update" | "settle"> {
  readonly markdown: string;
  /** What is seen of the text up to where the caret is to stand; null for its end. */
  readonly shown: string | null;
  readonly onDone: () => void;
  /** The text as it is set. */
  readonly children: ReactNode;
}

/** Lines of the box that a text is written in: of a longer one the rest is scrolled to. */
const LINES = { least: 4, most: 60 };

/** Characters of a line of the box, about: how many lines a paragraph takes where the browser does not size the box by itself. */
const LINE = 80;

const linesOf = (markdown: string): number => markdown.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 1);

/** A text as it is written, beside itself as it is set. */
export default function TextEditor({ markdown, shown, update, settle, onDone, children }: TextEditorProps) {
  const { box, gestureOf, end } = useRuns(markdown, settle, () => (shown === null ? markdown.length : caretIn(markdown, shown)));
  return (
    <div className={styles.editor}>
      <textarea
        ref={box}
        className={styles.source}
        aria-label={textWords.source}
        autoFocus
        // Each letter counts at once, so Undo is the notebook's.
        data-settled
        rows={Math.min(LINES.most, Math.max(LINES.least, linesOf(markdown)))}
        maxLength={AT_MOST.text}
        value={markdown}
        onChange={({ target: { value } }) => update({ markdown: value }, gestureOf(value))}
        onBlur={end}
        onKeyDown={(event) => {
          const done = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
          if (!done) return;
          event.preventDefault();
          onDone();
        }}
      />
      {markdown.length >= AT_MOST.text && <p role="status">{textEditorWords.full(AT_MOST.text)}</p>}
      <div className={styles.preview}>{children}</div>
      <Button look="primary" onClick={onDone}>
        {textWords.done}
      </Button>
    </div>
  );
}
