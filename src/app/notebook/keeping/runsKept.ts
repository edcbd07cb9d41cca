import type { Cell, Notebook } from "../document/document";
import { runIn } from "../document/namedFiles";
import type { FileRef } from "./fileShelf";

/**
 * The runs that cells of a notebook keep and that `base`, which the library has, does not. The library takes their bytes before it takes
 * a notebook that names them: a page that is killed in between would else leave neither the new run nor the one before.
 */
export function newRuns({ cells }: Notebook, base: Notebook): readonly FileRef[] {
  const old = base.cells.map(({ kept }) => kept?.id);
  return cells.flatMap(runIn).filter(({ id }) => !old.includes(id));
}

/** The notebook as it can be kept: cells whose run is one of `absent` keep the one before, that of `base`. */
export const withoutRuns = (notebook: Notebook, base: Notebook, absent: readonly FileRef[]): Notebook => ({
  ...notebook,
  cells: notebook.cells.map((cell) => (absent.some(({ id }) => id === cell.kept?.id) ? keeping(cell, base.cells.find(({ id }) => id === cell.id)?.kept) : cell)),
});

const keeping = ({ kept: _, ...cell }: Cell, kept: FileRef | undefined): Cell => (kept === undefined ? cell : { ...cell, kept });
