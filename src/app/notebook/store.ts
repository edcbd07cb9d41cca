import { create } from "zustand";
import { withCell, type Notebook } from "./document";

interface NotebookState {
  readonly notebook: Notebook;
  /** Changes some fields of a cell's spec. */
  readonly updateSpec: (id: string, change: object) => void;
  /** Shows another notebook. */
  readonly open: (notebook: Notebook) => void;
}

/** The document on screen: the only thing that is kept and shared. Holds no computed values. */
export const createNotebookStore = (initial: Notebook) =>
  create<NotebookState>((set) => ({
    notebook: initial,
    updateSpec: (id, change) =>
      set(({ notebook }) => ({
        notebook: withCell(notebook, id, (cell) => ({ ...cell, spec: { ...cell.spec, ...change } })),
      })),
    open: (notebook) => set({ notebook }),
  }));

export type NotebookStore = ReturnType<typeof createNotebookStore>;
