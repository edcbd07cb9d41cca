import { room } from "../room";

/** How each kind of cell is called. */
export const kindsWords = room("kinds", {
  series: "Series",
  layer: "Layer",
  attention: "Attention",
  output: "Output",
  forecast: "Forecast",
  text: "Text",
  training: "Training",
  predict: "Prediction",
  task: "Task",
  check: "Questions",
  step: "Steps",
});
