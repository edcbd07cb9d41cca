import { insertCell, setReads } from "../../notebook/document/actions";
import type { Cell, Notebook } from "../../notebook/document/document";
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
 * it, and the layer's weights from it. A forecast follows where there is such a kind.
 */
export function trainOn(reader: Pick<Cell, "id" | "reads">, source: SeriesValue, id: string) {
  return (notebook: Notebook, kinds: ReadonlyMap<string, CellKind>): Notebook => {
    const at = notebook.cells.findIndex((cell) => cell.id === reader.id) + 1;
    const { series, layer } = reader.reads;
    const [training, forecast] = ["training", "forecast"].map((kind) => kinds.get(kind));
    if (training === undefined || series === undefined || layer === undefined) return notebook;
    const cell: Cell = { ...newCell(training, notebook, at), id, reads: { series }, spec: { ...initialSpec(), ...onShow(source) } };
    const trained = setReads(layer, { weights: id })(insertCell(cell, at)(notebook));
    return forecast === undefined ? trained : insertCell(newCell(forecast, trained, at + 1), at + 1)(trained);
  };
}
