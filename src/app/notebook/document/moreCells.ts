import type { Action } from "./actions";
import { AT_MOST } from "./atMost";
import type { Cell, Notebook } from "./document";

/** Puts a cell at a place, counted from 0; places past the end are the end. A notebook that is full stays as it is. */
export const insertCell =
  (cell: Cell, at: number): Action =>
  (notebook) => (isFull(notebook) ? notebook : { ...notebook, cells: notebook.cells.toSpliced(at, 0, cell) });

/** True where `more` cells have no room. */
export const isFull = ({ cells }: Pick<Notebook, "cells">, more = 1): boolean => cells.length + more > AT_MOST.cells;

/** Puts a copy with the id `copyId` behind the cell; `named` makes its title from the cell's. */
export const duplicateCell =
  (id: string, copyId: string, named: (title: string) => string): Action =>
  (notebook) => {
    const at = notebook.cells.findIndex((cell) => cell.id === id);
    if (at < 0) return notebook;
    const cell = notebook.cells[at]!;
    const title = cell.title === "" ? "" : titleWith(cell.title, named);
    return insertCell({ ...cell, id: copyId, title }, at + 1)(notebook);
  };

/** Takes a cell away. Cells that read from it stay and say what they miss. */
export const removeCell =
  (id: string): Action =>
  (notebook) =>
    notebook.cells.some((cell) => cell.id === id)
      ? { ...notebook, cells: notebook.cells.filter((cell) => cell.id !== id) }
      : notebook;

/** A title with what is said behind it, so short that it still is one: "Tides (copy)". */
export function titleWith(title: string, named: (title: string) => string): string {
  const over = Math.max(0, named(title).length - AT_MOST.title);
  return named(title.slice(0, title.length - over));
}
