import { editCell } from "./actions";
import type { Cell, Notebook } from "./document";

/** Writes what the speaker is to be reminded of while a cell is on the screen; nothing takes it away. */
export const setNotes = (id: string, notes: string) =>
  editCell(id, (cell) => {
    const { notes: before, ...rest } = cell;
    if (notes === (before ?? "")) return cell;
    return notes === "" ? rest : { ...rest, notes };
  });

/** The notes of some cells, in the order of the notebook, a blank line between them; "" where there are none. */
export const notesOf = ({ cells }: Pick<Notebook, "cells">, ids: readonly string[]): string =>
  cells.flatMap(({ id, notes }: Cell) => (notes !== undefined && ids.includes(id) ? [notes.trim()] : [])).join("\n\n");
