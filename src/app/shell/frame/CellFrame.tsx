import { memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { controlsWords } from "../../../words/en/controls";
import { frameWords } from "../../../words/en/frame";
import { pageWords } from "../../../words/en/page";
import { KINDS } from "../../cells/registry";
import { useHeadlight } from "../headlight";
import { setCellTitle } from "../../notebook/document/actions";
import { cellOf, type Cell } from "../../notebook/document/document";
import { wholeLook, type CellState, type CellViewProps } from "../../notebook/document/kind";
import { changeLook, restoreLooks, setCollapsed } from "../../notebook/document/looks";
import { Alert } from "../../controls/Alert";
import { Boundary } from "../../controls/Boundary";
import { Button } from "../../controls/Button";
import { ReloadButton } from "../../controls/ReloadButton";
import { goToCell } from "../commands/goToCell";
import { CellHandle } from "./CellHandle";
import { CellMenu } from "./CellMenu";
import { CellProgress } from "./CellProgress";
import { EditableTitle } from "../bar/EditableTitle";
import { ReadsFrom } from "./ReadsFrom";
import { useShell } from "../shellStore";
import { useCalm } from "../bar/useCalm";
import { useNear } from "./useNear";
import { useMarks } from "./useMarks";
import { useCellState } from "./useCellState";
import styles from "./CellFrame.module.css";
import type { Problem } from "../../../model/result";

export interface CellFrameProps {
  readonly cell: Cell;
  /** Draws the cell's view at once; else once it comes near the window. */
  readonly eager: boolean;
}

/** One cell on the page: its title, where it stands, what went wrong, and its view. */
export const CellFrame = memo(function CellFrame({ cell, eager }: CellFrameProps) {
  const frame = useRef<HTMLElement>(null);
  const near = useNear(frame, eager);
  const { runtime, store, shell } = useHeadlight();
  const edit = useStore(store, (state) => state.edit);
  const lookAt = useStore(store, (state) => state.lookAt);
  const looked = useStore(store, ({ looks }) => looks.get(cell.id));
  const whatIf = useStore(store, ({ tried }) => tried.get(cell.id));
  const reading = useShell(({ mode }) => mode !== "edit");
  const state = useCellState(cell.id);
  useMarks(frame, cell.id);
  const calm = useCalm(state);
  const [reported, reportProblem] = useState<string | Problem | null>(null);
  // What was refused is of the past once the cell has a newer value.
  useEffect(() => reportProblem(null), [state.value]);
  const label = KINDS.get(cell.kind)?.label ?? cell.kind;
  const name = cell.title || label;
  return (
    <article
      ref={frame}
      className={styles.cell}
      tabIndex={-1}
      aria-label={name}
      data-cell-kind={cell.kind}
      data-cell-id={cell.id}
      data-status={reported === null ? state.status : "error"}
      onFocus={() => shell.setState({ current: cell.id })}
    >
      {reading ? (
        cell.title !== "" && <h2 className={styles.title}>{cell.title}</h2>
      ) : (
        <header className={styles.header}>
          <CellHandle id={cell.id} name={name} />
          <h2 className={styles.title}>
            <EditableTitle
              label={pageWords.titleOf(name)}
              value={cell.title}
              placeholder={label}
              onChange={(title, gesture) => edit(setCellTitle(cell.id, title), gesture)}
            />
          </h2>
          {calm.status === "running" && <CellProgress progress={state.progress} onCancel={() => runtime.cancel(cell.id)} />}
          <CellMenu id={cell.id} name={name} />
        </header>
      )}
      {reported !== null && <Alert message={reported} onDismiss={() => reportProblem(null)} />}
      {reported === null && state.problem !== null && (
        <Alert message={state.problem}>
          {state.remedy !== null && <Button onClick={() => runtime.retry(cell.id)}>{frameWords.runAgain}</Button>}
          {state.remedy === "reload" && <ReloadButton />}
        </Alert>
      )}
      {state.waitsFor !== null && <WaitsFor id={state.waitsFor} />}
      {(state.status === "error" || state.waitsFor !== null) && state.value !== undefined && <p className={styles.waits}>{frameWords.fromBefore}</p>}
      {looked?.collapsed === true && !reading ? (
        <button type="button" className={styles.folded} onClick={() => lookAt(setCollapsed(cell.id, false))}>
          {frameWords.folded}
        </button>
      ) : (
        <>
          {!reading && <ReadsFrom cell={cell} />}
          <div className={styles.body} data-cell-body>
            <Boundary what={controlsWords.parts.cell} causes={[cell.spec, looked?.look, state.value]}>
              <Suspense fallback={<div className={styles.coming} data-coming />}>
                {near ? <CellBody cell={cell} look={looked?.look} whatIf={whatIf} state={calm} reportProblem={reportProblem} /> : <div className={styles.coming} data-coming />}
              </Suspense>
            </Boundary>
          </div>
        </>
      )}
    </article>
  );
});

interface CellBodyProps {
  readonly cell: Cell;
  readonly look: object | undefined;
  readonly whatIf: object | undefined;
  readonly state: CellState;
  readonly reportProblem: (message: string | Problem | null) => void;
}

const CellBody = memo(function CellBody({ cell, look, whatIf, state, reportProblem }: CellBodyProps) {
  const { store, runtime, files, readers, shell } = useHeadlight();
  const updateSpec = useStore(store, (notebook) => notebook.updateSpec);
  const lookAt = useStore(store, (notebook) => notebook.lookAt);
  const update = useCallback(
    (change: object, gesture?: string) => updateSpec(cell.id, change, gesture),
    [updateSpec, cell.id],
  );
  const edit = useCallback<CellViewProps["edit"]>((change) => store.getState().edit((notebook) => change(notebook, KINDS)), [store]);
  const goTo = useCallback((id: string) => goToCell(shell, id), [shell]);
  const offer = useCallback(
    (slot: string, key: unknown, made: unknown) => runtime.offer(cell.id, slot, key, made),
    [runtime, cell.id],
  );
  const setLook = useCallback((change: object) => lookAt(changeLook(cell.id, change)), [lookAt, cell.id]);
  const show = useCallback<CellViewProps["show"]>(
    (views) => {
      const before = store.getState().looks;
      for (const { cell: id, look: shown } of views) lookAt(changeLook(id, shown));
      return () => lookAt(restoreLooks(views.map(({ cell: id }) => id), before));
    },
    [store, lookAt],
  );
  const tryOut = useCallback<CellViewProps["tryOut"]>((change, gesture) => store.getState().tryOut(cell.id, change, gesture), [store, cell.id]);
  const kind = KINDS.get(cell.kind);
  const whole = useMemo(() => kind && wholeLook(kind, whatIf === undefined ? look : { ...look, whatIf }), [kind, look, whatIf]);
  return kind === undefined || whole === undefined ? null : (
    <kind.View {...{ cell, state, update, edit, goTo, setLook, show, tryOut, reportProblem, offer, files, readers }} look={whole} inputs={state.inputs} hold={runtime.hold} />
  );
});

function WaitsFor({ id }: { readonly id: string }) {
  const { store } = useHeadlight();
  const cell = useStore(store, ({ notebook }) => cellOf(notebook, id));
  return (
    <p className={styles.waits} role="status">
      {frameWords.waitsFor(cell?.title || (KINDS.get(cell?.kind ?? "")?.label ?? frameWords.anotherCell))}
    </p>
  );
}
