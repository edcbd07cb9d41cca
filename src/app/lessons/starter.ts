import { KINDS } from "../cells/registry";
import { VERSION, type Cell, type Notebook } from "../notebook/document/document";

const INTRODUCTION = `**Attention** decides which moments of a series matter to each other, in two windows at once: a **short** one
and a **long**, coarser one. Drag them and watch each head.`;

/** The notebook that a first visitor sees: the maps right below the series that one drags, the layer's settings after them. */
export function starterNotebook(): Notebook {
  return {
    format: "headlight",
    version: VERSION,
    title: "What does attention look at?",
    cells: [
      cell("intro", "text", "", {}, { markdown: INTRODUCTION }),
      cell("series", "series", "The series"),
      cell("maps", "attention", "What each head looks at", { series: "series", layer: "layer" }),
      cell("layer", "layer", "The layer", { series: "series" }),
    ],
  };
}

function cell(id: string, kind: string, title: string, reads = {}, spec = KINDS.get(kind)!.initial()): Cell {
  return { id, kind, title, reads, spec };
}
