import { useLayoutEffect, useRef } from "react";
import { PieceBar } from "../../controls/pieces/PieceBar";
import { useHeavyPuts } from "../../controls/pieces/useHeavyPuts";
import { usePieces } from "../../controls/pieces/usePieces";
import { AT_MOST } from "../../notebook/document/atMost";
import styles from "./dialogs.module.css";

interface NotesBoxProps {
  readonly id: string;
  readonly notes: string;
  readonly onChange: (notes: string) => void;
}

/** The box that notes are written in, piece by piece where a browser takes long for all of them. */
export function NotesBox({ id, notes, onChange }: NotesBoxProps) {
  const { value, caret, box, withPiece, ...pieces } = usePieces(notes, () => 0);
  return (
    <>
      <PieceBar {...pieces} />
      <OneBox key={box} {...{ id, value }} caret={box === 0 ? null : caret} most={AT_MOST.notes - (notes.length - value.length)} onChange={(piece) => onChange(withPiece(piece))} />
    </>
  );
}

interface OneBoxProps {
  readonly id: string;
  readonly value: string;
  /** Where one writes on; null for a box that does not take the keyboard yet. */
  readonly caret: number | null;
  readonly most: number;
  readonly onChange: (value: string) => void;
}

function OneBox({ id, value, caret, most, onChange }: OneBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useHeavyPuts(box, onChange);
  useLayoutEffect(() => {
    if (caret === null) return;
    box.current?.focus();
    box.current?.setSelectionRange(caret, caret);
  }, [caret]);
  return <textarea ref={box} id={id} className={styles.notes} rows={8} maxLength={most} value={value} onChange={(event) => onChange(event.target.value)} />;
}
