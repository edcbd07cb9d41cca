import type { Cell, Notebook, Reads } from "./document";

/** One thing that a person can do to a notebook. Gives the same notebook back where it changes nothing. */
export type Action = (notebook: Notebook) => Notebook;

export const editCell =
  (id: string, change: (cell: Cell) => Cell): Action =>
  (notebook) =>
    notebook.cells.some((cell) => cell.id === id)
      ? { ...notebook, cells: notebook.cells.map((cell) => (cell.id === id ? change(cell) : cell)) }
      : notebook;

export const setTitle =
  (title: string): Action =>
  (notebook) =>
    title === notebook.title ? notebook : { ...notebook, title };

export const setCellTitle = (id: string, title: string) => editCell(id, (cell) => ({ ...cell, title }));

/** Changes some fields of a cell's spec. */
export const updateSpec = (id: string, change: object) =>
  editCell(id, (cell) => ({ ...cell, spec: { ...cell.spec, ...change } }));

/** Changes what some roles of a cell are filled with; undefined empties a role. */
export const setReads = (id: string, reads: { readonly [role in string]: string | undefined }) =>
  editCell(id, (cell) => ({ ...cell, reads: namedOnly({ ...cell.reads, ...reads }) }));

const namedOnly = (reads: Readonly<Record<string, string | undefined>>): Reads =>
  Object.fromEntries(Object.entries(reads).flatMap(([role, id]) => (id === undefined ? [] : [[role, id]])));

/** Moves a cell so that it stands at the place `to` of the result. */
export const moveCell =
  (id: string, to: number): Action =>
  (notebook) => {
    const from = notebook.cells.findIndex((cell) => cell.id === id);
    const target = Math.min(notebook.cells.length - 1, Math.max(0, to));
    if (from < 0 || from === target) return notebook;
    const cell = notebook.cells[from]!;
    return { ...notebook, cells: notebook.cells.toSpliced(from, 1).toSpliced(target, 0, cell) };
  };
