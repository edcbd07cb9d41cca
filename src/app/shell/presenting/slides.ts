import type { Looks } from "../../notebook/document/looks";
import type { Cell, Notebook } from "../../notebook/document/document";

/** What is on the screen at a time. */
export interface Slide {
  /** Ids of its cells, from top to bottom; none where only the title is shown. */
  readonly cells: readonly string[];
  /** Whether the notebook's title stands above them. */
  readonly title: boolean;
}

/**
 * A notebook as slides. Maps stand with the series that they are of; a series and a layer that maps read have no slide of their own,
 * since the one is on that of the maps and the other is turned from the bar. The title comes with the first text, or alone. Never none.
 */
export function slidesOf({ title, cells }: Pick<Notebook, "title" | "cells">): readonly Slide[] {
  const maps = cells.filter(({ kind }) => kind === "attention");
  const isShownWithMaps = ({ id }: Cell) => maps.some(({ reads }) => reads["series"] === id || reads["layer"] === id);
  const isThere = (id: string | undefined): id is string => cells.some((cell) => cell.id === id);
  const slides = cells
    .filter((cell) => !isShownWithMaps(cell))
    .map(({ id, kind, reads }): Slide => ({ cells: kind === "attention" ? [...[reads["series"]].filter(isThere), id] : [id], title: false }));
  const [first] = cells;
  // Where there is nothing to show, the bar that ends it stands all the same.
  if (cells.length === 0) return [{ cells: [], title: true }];
  if (title === "") return slides;
  if (first?.kind === "text") return slides.map((slide, i) => (i === 0 ? { ...slide, title: true } : slide));
  return [{ cells: [], title: true }, ...slides];
}

/** All cells that a slide speaks of: those on it, and the layer that is turned from its bar. */
export const slideCells = ({ cells }: Pick<Notebook, "cells">, slide: Slide): readonly string[] => [
  ...slide.cells,
  ...cells.flatMap(({ id, kind, reads }) => (kind === "attention" && slide.cells.includes(id) && reads["layer"] !== undefined ? [reads["layer"]] : [])),
];

/** The prediction or the questions at which a slide stops, since what is right was not shown yet; null where it goes on. */
export function stopOn(slide: Slide | undefined, { cells }: Pick<Notebook, "cells">, looks: Looks): string | null {
  const asks = (id: string) => ["predict", "check"].includes(cells.find((cell) => cell.id === id)?.kind ?? "");
  const isShown = (id: string) => (looks.get(id)?.look as { readonly shown?: boolean } | undefined)?.shown === true;
  return slide?.cells.find((id) => asks(id) && !isShown(id)) ?? null;
}

/** The slide that a cell is on: its own, or that of the maps which read it; the first where it is on none. */
export function slideOf(notebook: Pick<Notebook, "title" | "cells">, id: string | null): number {
  const slides = slidesOf(notebook);
  const reader = notebook.cells.find(({ kind, reads }) => kind === "attention" && Object.values(reads).includes(id ?? ""));
  return Math.max(0, slides.findIndex(({ cells }) => cells.at(-1) === id || (reader !== undefined && cells.at(-1) === reader.id)));
}
