import { room } from "../room";

/** What is inside the layer: its drawing and its arrays. */
export const insideWords = room("inside", {
  diagram: "The way of the data through the layer, from top to bottom",
  key: (steps: number, heads: number, units: number) =>
    `Numbers on the arrows are shapes: 1 window × ${steps} steps × columns, then × ${heads} heads × ${units} units. Filled boxes hold weights; point at one, or at a row of the table, to see what belongs together.`,
  masks: {
    causal: "causal",
    padded: (steps: number) => `${steps} padded`,
    both: (causal: string, padded: string) => `${causal}, ${padded}`,
  },
  boxes: {
    short: "Short window",
    long: "Long window",
    normalise: "Normalise",
    embed: "Embed, ReLU",
    dense: "Dense",
    query: "Query",
    key: "Key",
    value: "Value",
    maps: "Attention maps",
    weighted: "Weighted values",
    output: "Output",
    z: "Output Z",
  },
  box: {
    short: (box: string, part: string) => `${box} of the short branch, ${part}`,
    long: (box: string, part: string) => `${box} of the long branch, ${part}`,
    sum: (box: string) => box,
  },
  table: {
    region: "Table of the weights",
    caption: "The layer’s 20 arrays, in the order of Keras",
    array: "Array",
    shape: "Shape",
    count: "Count",
    mean: "Mean",
    spread: "Spread",
    values: "Values",
  },
});
