import { useCallback, useMemo } from "react";
import { useStore } from "zustand";
import type { Problem } from "../../../model/result";
import { KINDS } from "../../cells/registry";
import { isLocked, type Cell } from "../../notebook/document/document";
import { wholeLook, type CellState, type CellViewProps } from "../../notebook/document/kind";
import { settleBout } from "../../notebook/document/notebookStore";
import { seen } from "../../notebook/document/passingLooks";
import { goToCell } from "../commands/goToCell";
import { useHeadlight } from "../headlight";

export interface CellParts {
  readonly cell: Cell;
  readonly state: CellState;
  readonly folded?: boolean;
  readonly reportProblem: (message: string | Problem | null) => void;
}

/** What the views of a cell are given, in its own place as well as in small form elsewhere; null for a kind that nobody knows. */
export function useCellParts({ cell, state, folded = false, reportProblem }: CellParts): CellViewProps | null {
  const { store, runtime, files, readers, shell } = useHeadlight();
  const own = useStore(store, ({ looks }) => looks.get(cell.id)?.look);
  const whatIf = useStore(store, ({ tried }) => tried.get(cell.id));
  const passing = useStore(store, ({ shown }) => shown.get(cell.id)?.at(-1));
  const turned = useStore(store, (notebook) => notebook.turned.get(cell.id));
  const locked = useStore(store, ({ notebook }) => isLocked(notebook, cell.id));
  const updateSpec = useStore(store, (notebook) => notebook.updateSpec);
  const update = useCallback((change: object, gesture?: string) => locked || updateSpec(cell.id, change, gesture), [updateSpec, cell.id, locked]);
  const settle = useCallback((bout: string) => settleBout(store, bout), [store]);
  const edit = useCallback<CellViewProps["edit"]>((change, gesture) => locked || store.getState().edit((notebook) => change(notebook, KINDS), gesture), [store, locked]);
  const goTo = useCallback((id: string) => goToCell(shell, id), [shell]);
  const offer = useCallback((slot: string, key: unknown, made: unknown) => runtime.offer(cell.id, slot, key, made), [runtime, cell.id]);
  const setAny = useStore(store, (notebook) => notebook.setLook);
  const setLook = useCallback((change: object) => setAny(cell.id, change), [setAny, cell.id]);
  const show = useStore(store, (notebook) => notebook.show);
  const tryOut = useCallback<CellViewProps["tryOut"]>((change, gesture) => store.getState().tryOut(cell.id, change, gesture), [store, cell.id]);
  const kind = KINDS.get(cell.kind);
  const look = useMemo(() => kind && wholeLook(kind, seen(whatIf === undefined ? own : { ...own, whatIf }, passing, turned)), [kind, own, whatIf, passing, turned]);
  if (look === undefined) return null;
  return { cell, state, inputs: state.inputs, update, settle, edit, around: store.getState, goTo, locked, folded, look, setLook, setLookOf: setAny, show, tryOut, reportProblem, offer, files, readers, hold: runtime.hold };
}
