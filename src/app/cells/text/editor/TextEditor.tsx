import type { ReactNode } from "react";
import { textWords } from "../../../../words/en/text";
import { textEditorWords } from "../../../../words/en/textEditor";
import { Button } from "../../../controls/Button";
import { PieceBar } from "../../../controls/pieces/PieceBar";
import { usePieces } from "../../../controls/pieces/usePieces";
import { AT_MOST } from "../../../notebook/document/atMost";
import type { CellViewProps } from "../../../notebook/document/kind";
import type { TextSpec } from "../spec";
import { caretIn } from "./caretIn";
import { SourceBox } from "./SourceBox";
import styles from "./TextEditor.module.css";

interface TextEditorProps extends Pick<CellViewProps<TextSpec>, "update" | "settle"> {
  readonly markdown: string;
  /** What is seen of the text up to where the caret is to stand; null for its end. */
  readonly shown: string | null;
  readonly onDone: () => void;
  /** The text as it is set. */
  readonly children: ReactNode;
}

/** A text as it is written, beside itself as it is set. */
export default function TextEditor({ markdown, shown, update, settle, onDone, children }: TextEditorProps) {
  const { value, caret, box, withPiece, ...pieces } = usePieces(markdown, () => (shown === null ? markdown.length : caretIn(markdown, shown)));
  return (
    <div className={styles.editor}>
      <div className={styles.writing}>
        <PieceBar {...pieces} />
        <SourceBox
          key={box}
          {...{ value, caret, settle, onDone }}
          most={AT_MOST.text - (markdown.length - value.length)}
          onChange={(piece, gesture) => update({ markdown: withPiece(piece) }, gesture)}
        />
        {markdown.length >= AT_MOST.text && <p role="status">{textEditorWords.full(AT_MOST.text)}</p>}
      </div>
      <div className={styles.preview}>{children}</div>
      <Button look="primary" onClick={onDone}>
        {textWords.done}
      </Button>
    </div>
  );
}
