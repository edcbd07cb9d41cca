import { room } from "../room";

/** How each kind of cell is called. */
export const kindsWords = room("kinds", {
  series: "Series",
  layer: "Layer",
  attention: "Attention",
  output: "Output",
  text: "Text",
  training: "Training",
});
