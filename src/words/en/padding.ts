import { number } from "../numbers";
import { room } from "../room";

/** Where steps are declared to be padding. */
export const paddingWords = room("padding", {
  about:
    "Press or drag over steps that shall count as empty, as a window is filled up when a series is too short. A padded step is left out: no step looks at it.",
  windows: { short: "Short window", long: "Long window" },
  strips: { short: "Short window, steps that are padding", long: "Long window, steps that are padding" },
  all: "every step counts",
  one: (step: string) => `padding: step ${step}`,
  some: (steps: string) => `padding: steps ${steps}`,
  evenRow: (weight: string, steps: number) =>
    `A padded step has nothing to look at itself. Its row of the map is then even, ${weight} for each of the ${steps} steps, padded and later ones too. That is how Keras fills such a row; what the branch adds to Z there is the mean of all its values.`,
  tooLong: (most: number) => `Steps can be declared to be padding in windows of at most ${number(most)} steps.`,
  clear: "Let every step count",
  step: (step: number, place: string, state: string) => `step ${step}, ${place}, ${state}`,
  states: { absent: "holds no data", padding: "padding", counts: "counts" },
});
