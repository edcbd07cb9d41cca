import { setReads } from "../../notebook/document/actions";
import { insertCell, isFull } from "../../notebook/document/moreCells";
import type { Cell, Notebook, Reads } from "../../notebook/document/document";
import type { CellKind } from "../../notebook/document/kind";
import { newCell } from "../../notebook/document/newCell";
import type { SeriesValue } from "../series/value";
import { initialSpec, type TrainingSpec } from "./spec";

/** What is trained on is what is on show: the columns of both windows, the first of them to be said; left open where that is all. */
function onShow({ series, windows }: Pick<SeriesValue, "series" | "windows">): Pick<TrainingSpec, "targets" | "inputs"> {
  const all = series.short.columns.map(({ name }) => name);
  const shown = all.filter((name) => windows.short.columns.includes(name) || windows.long.columns.includes(name));
  return shown.length === all.length ? {} : { targets: shown.slice(0, 1), inputs: shown };
}

/**
 * The notebook with a training, called `id`, behind a cell that reads a series and a layer: on that series, with settings that suit
 * it, and the layer's weights from it. A forecast follows where there is such a kind. A training that came with the notebook makes
 * room for it. The notebook as it was where there is no room.
 */
export function trainOn(reader: Pick<Cell, "id" | "reads">, source: SeriesValue, id: string) {
  return (before: Notebook, kinds: ReadonlyMap<string, CellKind>): Notebook => {
    const notebook = withoutBundled(before, reader, id);
    const at = notebook.cells.findIndex((cell) => cell.id === reader.id) + 1;
    const { series, layer } = reader.reads;
    const [training, forecast] = ["training", "forecast"].map((kind) => kinds.get(kind));
    if (training === undefined || series === undefined || layer === undefined) return before;
    if (isFull(notebook, forecast === undefined ? 1 : 2)) return before;
    const cell: Cell = { ...newCell(training, notebook, at), id, reads: { series }, spec: { ...initialSpec(), ...onShow(source) } };
    const trained = setReads(layer, { weights: id })(insertCell(cell, at)(notebook));
    return forecast === undefined ? trained : insertCell(newCell(forecast, trained, at + 1), at + 1)(trained);
  };
}

/** Without the training that came along and gives the layer its weights; what else reads from it is to read from its heir. */
function withoutBundled(notebook: Notebook, { reads }: Pick<Cell, "reads">, heir: string): Notebook {
  const given = notebook.cells.find(({ id }) => id === reads["layer"])?.reads["weights"];
  const came = notebook.cells.find(({ id, spec }) => id === given && "bundled" in spec);
  if (came === undefined) return notebook;
  const inherited = (each: Reads): Reads => Object.fromEntries(Object.entries(each).map(([role, id]) => [role, id === came.id ? heir : id]));
  return { ...notebook, cells: notebook.cells.filter((cell) => cell !== came).map((cell) => ({ ...cell, reads: inherited(cell.reads) })) };
}
