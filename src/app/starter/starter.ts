import { starterWords } from "../../words/en/starter";
import { KINDS } from "../cells/registry";
import { VERSION, type Cell, type Notebook } from "../notebook/document/document";
import { bundledSpec } from "../cells/training/spec";

/** The notebook that a first visitor sees: the maps below the strip of the series that one drags, and beside them what they are made with; the full settings are folded. */
export function starterNotebook(): Notebook {
  return {
    format: "headlight",
    version: VERSION,
    title: starterWords.title,
    cells: [
      cell("intro", "text", "", {}, { markdown: starterWords.introduction }),
      cell("maps", "attention", starterWords.maps, { series: "series", layer: "layer" }),
      { ...cell("series", "series", starterWords.series), collapsed: true },
      { ...cell("layer", "layer", starterWords.layer, { series: "series", weights: "training" }), collapsed: true },
      { ...cell("training", "training", starterWords.training, { series: "series" }, bundledSpec("starter")), look: { task: false } },
    ],
  };
}

function cell(id: string, kind: string, title: string, reads = {}, spec = KINDS.get(kind)!.initial()): Cell {
  return { id, kind, title, reads, spec };
}
