import ChevronRight from "lucide-react/icons/chevron-right";
import { memo } from "react";
import { useStore } from "zustand";
import { frameWords } from "../../../words/en/frame";
import { pageWords } from "../../../words/en/page";
import { Button } from "../../controls/Button";
import { setCellTitle } from "../../notebook/document/actions";
import type { Cell } from "../../notebook/document/document";
import type { CellState } from "../../notebook/document/kind";
import { setCollapsed } from "../../notebook/document/looks";
import { EditableTitle } from "../bar/EditableTitle";
import { useHeadlight } from "../headlight";
import { CellHandle } from "./CellHandle";
import styles from "./CellFrame.module.css";
import { CellMenu } from "./CellMenu";
import { CellProgress } from "./CellProgress";

interface CellHeaderProps extends Pick<CellState, "status" | "progress"> {
  readonly cell: Cell;
  /** How the person calls the cell, and its kind. */
  readonly name: string;
  readonly label: string;
  readonly reading: boolean;
  readonly folded: boolean;
}

/** A cell's title, and what can be done with the cell; where the notebook is read, only its title. */
export const CellHeader = memo(function CellHeader({ cell, name, label, status, progress, reading, folded }: CellHeaderProps) {
  const { runtime, store } = useHeadlight();
  const edit = useStore(store, (notebook) => notebook.edit);
  const lookAt = useStore(store, (notebook) => notebook.lookAt);
  const assigned = useStore(store, ({ notebook }) => notebook.assignment !== undefined);
  if (reading) return cell.title !== "" && <h2 className={styles.title}>{cell.title}</h2>;
  const unfold = frameWords.unfold(name);
  return (
    <header className={styles.header}>
      {!assigned && <CellHandle id={cell.id} name={name} />}
      {folded && (
        <Button look="quiet" aria-expanded={false} aria-label={unfold} title={unfold} icon={<ChevronRight size={16} aria-hidden />} onClick={() => lookAt(setCollapsed(cell.id, false))} />
      )}
      <h2 className={styles.title}>
        <EditableTitle label={pageWords.titleOf(name)} value={cell.title} placeholder={label} onChange={(title, gesture) => edit(setCellTitle(cell.id, title), gesture)} />
      </h2>
      {status === "running" && <CellProgress progress={progress} onCancel={() => runtime.cancel(cell.id)} />}
      {!assigned && <CellMenu id={cell.id} name={name} />}
    </header>
  );
});
