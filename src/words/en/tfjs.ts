import { room } from "../room";

/** What is said of the check with TensorFlow.js, the second way to compute. */
export const tfjsWords = room("tfjs", {
  check: "Check with TensorFlow.js",
  cancel: "Cancel the check",
  tooLarge: "Too large to be checked with TensorFlow.js here: take fewer steps or heads.",
  inUse: "TensorFlow.js computes all maps here: take “engine=tfjs” out of the address to check Headlight’s own kernels with it.",
  running: "TensorFlow.js computes the layer…",
  /** `differs` are differences, `took` durations. */
  found: (backend: string, differs: Readonly<Record<"output" | "maps", string>>, took: Readonly<Record<"tfjs" | "own", string>>) =>
    `Largest difference from TensorFlow.js on ${backend}: ${differs.output} in Z, ${differs.maps} in the maps; ` +
    `it took ${took.tfjs}, Headlight ${took.own}.`,
});
