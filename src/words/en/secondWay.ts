import { number } from "../numbers";
import { room } from "../room";

/** What is said of the check with TensorFlow.js, the second way to compute. */
export const secondWayWords = room("secondWay", {
  check: "Check with TensorFlow.js",
  cancel: "Cancel the check",
  tooLarge: "Too large to be checked with TensorFlow.js here: take fewer steps or heads.",
  inUse: "TensorFlow.js computes all maps here: take “engine=tfjs” out of the address to check Headlight’s own kernels with it.",
  running: "TensorFlow.js computes the layer…",
  /** `differs` are differences, `took` durations. */
  found: (backend: string, differs: Readonly<Record<"output" | "maps", string>>, took: Readonly<Record<"tfjs" | "own", string>>) =>
    `Largest difference from TensorFlow.js on ${backend}: ${differs.output} in Z, ${differs.maps} in the maps; ` +
    `it took ${took.tfjs}, Headlight ${took.own}.`,
  /** Of one step of a training. */
  step: {
    about: (step: number) => `Takes step ${number(step)} once more by TensorFlow.js’ own gradients, on the same weights and batch.`,
    running: "TensorFlow.js differentiates the step …",
    found: ({ step, backend, relative, array, arrays, numbers, loss, took }: FoundStep) =>
      `Step ${number(step)} on the same batch by TensorFlow.js on ${backend}: of ${number(numbers)} gradients in ${number(arrays)} arrays none is farther away than ${relative} of its array’s largest (${array}). ` +
      `The loss is ${loss.tfjs} there and ${loss.own} here. It took ${took.tfjs}, Headlight ${took.own}.`,
  },
});

interface FoundStep {
  readonly step: number;
  readonly backend: string;
  readonly relative: string;
  readonly array: string;
  readonly arrays: number;
  readonly numbers: number;
  readonly loss: Readonly<Record<"own" | "tfjs", string>>;
  readonly took: Readonly<Record<"own" | "tfjs", string>>;
}
