import { KINDS } from "../cells/registry";
import type { Cell, Notebook } from "../notebook/document";

const INTRODUCTION = `**Attention** decides, for each moment of a series, which other moments matter to it. This notebook runs one
attention layer on two windows of the same series at once: a **short** one that sees the latest samples one by one, and a
**long** one that reaches further back in coarser steps. Move the windows along the series, and watch what each head looks at.`;

/** The notebook that a first visitor sees. */
export function starterNotebook(): Notebook {
  return {
    format: "headlight",
    version: 1,
    title: "What does attention look at?",
    cells: [
      cell("intro", "text", "", {}, { markdown: INTRODUCTION }),
      cell("series", "series", "The series and its two windows"),
      cell("layer", "layer", "The layer", { series: "series" }),
      cell("maps", "attention", "What each head looks at", { series: "series", layer: "layer" }),
    ],
  };
}

function cell(id: string, kind: string, title: string, reads = {}, spec = KINDS.get(kind)!.initial()): Cell {
  return { id, kind, title, reads, spec };
}
