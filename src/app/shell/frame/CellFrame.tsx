import { memo, Suspense, useContext, useRef } from "react";
import { useStore } from "zustand";
import { controlsWords } from "../../../words/en/controls";
import { frameWords } from "../../../words/en/frame";
import { KINDS } from "../../cells/registry";
import { useHeadlight } from "../headlight";
import { cellOf, isLocked, type Cell } from "../../notebook/document/document";
import type { BenchProps } from "../bench/OnBench";
import { preloadable } from "../../controls/preloadable";
import { Alert } from "../../controls/Alert";
import { Boundary } from "../../controls/Boundary";
import { Button } from "../../controls/Button";
import { ReloadButton } from "../../controls/ReloadButton";
import { CellHeader } from "./CellHeader";
import { ReadsFrom } from "./ReadsFrom";
import { useShell } from "../shellStore";
import { useNear } from "./useNear";
import { useMarks } from "./useMarks";
import { useCellParts, type CellParts } from "./useCellParts";
import { useCalmState } from "./useCalmState";
import { useReported } from "./useReported";
import { useSecondRound } from "../../base/useSecondRound";
import { SecondRound } from "../../../viz/base/secondRound";
import styles from "./CellFrame.module.css";

/** Comes with the first figure. */
const Bench = preloadable<BenchProps>(() => import("../bench/OnBench")).View;

export interface CellFrameProps {
  readonly cell: Cell;
  /** Draws the cell's view at once; else once it comes near the window. */
  readonly eager: boolean;
  /** False until its turn has come: its place, its name and what went wrong, and nothing else. */
  readonly isDrawn?: boolean;
}

/** One cell on the page: its title, where it stands, what went wrong, and its view. */
export const CellFrame = memo(function CellFrame({ cell, eager, isDrawn = true }: CellFrameProps) {
  const frame = useRef<HTMLElement>(null);
  const near = useNear(frame, eager);
  const { runtime, store, shell } = useHeadlight();
  const looked = useStore(store, ({ looks }) => looks.get(cell.id));
  const locked = useStore(store, ({ notebook }) => isLocked(notebook, cell.id));
  const editing = useShell(({ mode }) => mode === "edit");
  const reading = !editing || locked;
  const state = useCalmState(cell.id);
  const [reported, reportProblem] = useReported(state);
  useMarks(frame, cell.id, reported !== null);
  const round = useSecondRound(state.value);
  const kind = KINDS.get(cell.kind);
  const label = kind?.label ?? cell.kind;
  const name = cell.title || label;
  const folded = looked?.collapsed === true && editing;
  const coming = <div className={styles.coming} data-coming />;
  const parts: CellParts = { cell, state, folded, reportProblem };
  const body = (
    <>
      {!reading && !folded && <ReadsFrom cell={cell} />}
      <div className={styles.body} data-cell-body>
        <Boundary what={controlsWords.parts.cell} causes={[cell.spec, looked?.look, state.value]}>
          <Suspense fallback={coming}>
            {near ? <SecondRound value={round}><CellBody {...parts} /></SecondRound> : coming}
          </Suspense>
        </Boundary>
      </div>
    </>
  );
  const header = <CellHeader {...{ cell, name, label, reading, folded }} status={state.status} progress={state.progress} />;
  return (
    <article
      ref={frame}
      className={styles.cell}
      tabIndex={-1}
      aria-label={name}
      data-cell-kind={cell.kind}
      data-cell-id={cell.id}
      data-folded={folded}
      data-locked={locked}
      onFocus={() => shell.setState({ current: cell.id })}
    >
      {isDrawn && (kind?.bench === undefined || folded) && header}
      {reported !== null && <Alert message={reported} onDismiss={() => reportProblem(null)} />}
      {reported === null && state.problem !== null && (
        <Alert message={state.problem}>
          {state.remedy !== null && <Button onClick={() => runtime.retry(cell.id)}>{frameWords.runAgain}</Button>}
          {state.remedy === "reload" && <ReloadButton />}
        </Alert>
      )}
      {state.waitsFor !== null && <WaitsFor id={state.waitsFor} />}
      {(state.status === "error" || state.waitsFor !== null) && state.value !== undefined && <p className={styles.waits}>{frameWords.fromBefore}</p>}
      {(!folded || kind?.whenFolded === true) &&
        (!isDrawn ? (
          coming
        ) : kind?.bench === undefined ? (
          body
        ) : (
          <Suspense fallback={coming}>
            <Bench {...{ parts, header, reading }}>{body}</Bench>
          </Suspense>
        ))}
    </article>
  );
});

const CellBody = memo(function CellBody(given: CellParts) {
  useContext(SecondRound);
  const parts = useCellParts(given);
  const kind = KINDS.get(given.cell.kind);
  return kind === undefined || parts === null ? null : <kind.View {...parts} />;
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
