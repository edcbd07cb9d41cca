import { starterWords } from "../../words/en/starter";
import { KINDS } from "../cells/registry";
import { VERSION, type Cell, type Notebook } from "../notebook/document/document";

/** The notebook that a first visitor sees: the maps right below the series that one drags, the layer's settings after them. */
export function starterNotebook(): Notebook {
  return {
    format: "headlight",
    version: VERSION,
    title: starterWords.title,
    cells: [
      cell("intro", "text", "", {}, { markdown: starterWords.introduction }),
      cell("series", "series", starterWords.series),
      cell("maps", "attention", starterWords.maps, { series: "series", layer: "layer" }),
      cell("layer", "layer", starterWords.layer, { series: "series" }),
    ],
  };
}

function cell(id: string, kind: string, title: string, reads = {}, spec = KINDS.get(kind)!.initial()): Cell {
  return { id, kind, title, reads, spec };
}
