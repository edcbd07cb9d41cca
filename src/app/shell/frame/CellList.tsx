import { Fragment, useState, type DragEvent } from "react";
import { useStore } from "zustand";
import { useHeadlight } from "../headlight";
import { moveCell } from "../../notebook/document/actions";
import { CELL_DRAG_TYPE } from "./CellHandle";
import { CellFrame } from "./CellFrame";
import { panesOf } from "./panes";
import { InsertBar } from "./InsertBar";
import { useDrawn } from "./useDrawn";
import styles from "./CellList.module.css";

/** So many cells show their views before the first scroll. */
const SHOWN_AT_ONCE = 12;

/** Characters of all titles together that are laid out in a fraction of the time that a person notices. */
const MOST_IN_TITLES = 20_000;

/** All cells in order, in one pane or in two, with places to add or drop one in between. */
export function CellList() {
  const { store } = useHeadlight();
  const cells = useStore(store, ({ notebook }) => notebook.cells);
  const assigned = useStore(store, ({ notebook }) => notebook.assignment !== undefined);
  const looks = useStore(store, (state) => state.looks);
  const edit = useStore(store, (state) => state.edit);
  const drawn = useDrawn(cells);
  const [target, setTarget] = useState<number | null>(null);

  const isCell = (event: DragEvent) => event.dataTransfer.types.includes(CELL_DRAG_TYPE);
  const over = (at: number) => (event: DragEvent) => {
    if (!isCell(event)) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    setTarget(event.clientY < top + height / 2 ? at : at + 1);
  };
  const drop = (event: DragEvent) => {
    if (!isCell(event) || target === null) return;
    event.preventDefault();
    const id = event.dataTransfer.getData(CELL_DRAG_TYPE);
    const from = cells.findIndex((cell) => cell.id === id);
    // `target` counts places between cells as they stand; the cell's own place goes once it is lifted.
    edit(moveCell(id, target > from ? target - 1 : target));
    setTarget(null);
  };

  const placed = (i: number) => {
    const cell = cells[i]!;
    return (
      <Fragment key={cell.id}>
        <div className={styles.place} data-drop={dropMark(target, i, cells.length)} onDragOver={over(i)}>
          <CellFrame cell={cell} eager={i < SHOWN_AT_ONCE} isDrawn={drawn.has(cell.id)} />
        </div>
        {!assigned && drawn.has(cell.id) && <InsertBar at={i + 1} />}
      </Fragment>
    );
  };
  const isWordy = cells.reduce((sum, { title }) => sum + title.length, 0) > MOST_IN_TITLES;
  return (
    <div className={styles.list} data-wordy={isWordy || undefined} onDrop={drop} onDragEnd={() => setTarget(null)}>
      {!assigned && <InsertBar at={0} />}
      {panesOf(cells, looks).map(({ cells: run, beside }) =>
        beside === null ? (
          run.map(placed)
        ) : (
          <div key={cells[beside]!.id} className={styles.panes}>
            <div className={styles.list}>{run.map(placed)}</div>
            <div className={styles.beside}>{placed(beside)}</div>
          </div>
        ),
      )}
    </div>
  );
}

/** On which side of the cell at `i` the dragged one would land. */
function dropMark(target: number | null, i: number, count: number): "before" | "after" | undefined {
  if (target === i) return "before";
  return target === count && i === count - 1 ? "after" : undefined;
}
