import GripVertical from "lucide-react/icons/grip-vertical";
import { frameWords } from "../../../words/en/frame";
import styles from "./CellHandle.module.css";

export const CELL_DRAG_TYPE = "application/x-headlight-cell";

/** Drags its cell to another place. By keyboard the same is Alt with the arrow keys. */
export function CellHandle({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <span
      className={styles.handle}
      draggable
      data-chrome
      title={frameWords.dragToMove(name)}
      onDragStart={(event) => {
        const cell = event.currentTarget.closest("article");
        if (cell !== null) event.dataTransfer.setDragImage(cell, 16, 16);
        event.dataTransfer.setData(CELL_DRAG_TYPE, id);
        event.dataTransfer.effectAllowed = "move";
      }}
    >
      <GripVertical size={16} aria-hidden />
    </span>
  );
}
