import { useId, useState } from "react";
import { useStore } from "zustand";
import { dialogsWords } from "../../../words/en/dialogs";
import { newId } from "../../base/ids";
import { nameOf } from "../../cells/registry";
import { Modal } from "../../controls/Modal";
import { cellOf } from "../../notebook/document/document";
import { setNotes } from "../../notebook/document/notes";
import { useHeadlight } from "../headlight";
import { closeDialog, useShell } from "../shellStore";
import { NotesBox } from "./NotesBox";
import styles from "./dialogs.module.css";

/** Where one writes what is to be said while the current cell is on the screen. */
export function NotesDialog() {
  const words = dialogsWords.notes;
  const { store, shell } = useHeadlight();
  const current = useShell((state) => state.current) ?? "";
  const cell = useStore(store, ({ notebook }) => cellOf(notebook, current));
  const edit = useStore(store, (state) => state.edit);
  // All that is typed while the dialog is open is one step to undo.
  const [gesture] = useState(newId);
  const id = useId();
  if (cell === undefined) return null;
  return (
    <Modal title={words.title} onClose={() => closeDialog(shell)}>
      <div className={styles.field}>
        <label htmlFor={id}>{words.of(nameOf(cell))}</label>
        <NotesBox key={cell.id} id={id} notes={cell.notes ?? ""} onChange={(notes) => edit(setNotes(cell.id, notes), gesture)} />
      </div>
      <p className={styles.soft}>{words.shown}</p>
    </Modal>
  );
}
