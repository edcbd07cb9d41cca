import * as v from "valibot";
import type { FileRef } from "../keeping/fileShelf";
import type { Cell, Notebook } from "./document";
import type { CellKind } from "./kind";

/** Every file that the notebook's cells name, each once. A cell that is not as its kind has it names none. */
export function filesOf(notebook: Notebook, kinds: ReadonlyMap<string, CellKind>): FileRef[] {
  const refs = notebook.cells.flatMap((cell) => {
    const kind = kinds.get(cell.kind);
    const given = kind?.files !== undefined && v.is(kind.schema, cell.spec) ? kind.files(cell.spec) : [];
    return [...given, ...runIn(cell)];
  });
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}

/** The run that a cell keeps, where it keeps one. */
export const runIn = ({ kept }: Cell): readonly FileRef[] => (kept === undefined ? [] : [{ ...kept, isRun: true }]);

/** True where `filesOf` cannot miss a file: each cell is of a known kind, and as that kind has it. */
export const isUnderstood = (notebook: Notebook, kinds: ReadonlyMap<string, CellKind>): boolean =>
  notebook.cells.every((cell) => {
    const kind = kinds.get(cell.kind);
    return kind !== undefined && v.is(kind.schema, cell.spec);
  });
