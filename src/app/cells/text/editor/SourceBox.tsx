import { textWords } from "../../../../words/en/text";
import { useHeavyPuts } from "../../../controls/pieces/useHeavyPuts";
import styles from "./TextEditor.module.css";
import { useRuns } from "./useRuns";

interface SourceBoxProps {
  readonly value: string;
  /** Characters that the box may hold. */
  readonly most: number;
  /** Where the caret stands at first. */
  readonly caret: number;
  readonly onChange: (value: string, gesture: string) => void;
  /** As of `CellViewProps`. */
  readonly settle: (bout: string) => void;
  readonly onDone: () => void;
}

/** Lines of the box that a text is written in: of a longer one the rest is scrolled to. */
const LINES = { least: 4, most: 60 };

/** Characters of a line of the box, about: how many lines a paragraph takes where the browser does not size the box by itself. */
const LINE = 80;

const linesOf = (markdown: string): number => markdown.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 1);

/** The box that a text, or a piece of it, is written in. */
export function SourceBox({ value, most, caret, onChange, settle, onDone }: SourceBoxProps) {
  const { box, gestureOf, end } = useRuns(value, settle, () => caret);
  const write = (next: string) => onChange(next, gestureOf(next));
  useHeavyPuts(box, write);
  return (
    <textarea
      ref={box}
      className={styles.source}
      aria-label={textWords.source}
      autoFocus
      // Each letter counts at once, so Undo is the notebook's.
      data-settled
      rows={Math.min(LINES.most, Math.max(LINES.least, linesOf(value)))}
      maxLength={most}
      value={value}
      onChange={(event) => write(event.target.value)}
      onBlur={end}
      onKeyDown={(event) => {
        const done = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
        if (!done) return;
        event.preventDefault();
        onDone();
      }}
    />
  );
}
