import { room } from "../room";

export const taskWords = room("task", {
  solved: "Done.",
  open: "Not there yet.",
  now: (name: string, value: string, wanted: string) => `${name === "" ? "now" : `${name}:`} ${value} (wanted: ${wanted})`,
  lacks: { fact: "not in this layer", value: "without a value" },
  valueless: "What is without a value here may have one with fewer steps, units or heads, or in another window.",
  wanted: {
    about: (value: string) => `about ${value}`,
    atLeast: (value: string) => `at least ${value}`,
    atMost: (value: string) => `at most ${value}`,
  },
  hint: "A hint",
  nextHint: "Another hint",
  noLayer: "This task is about an attention cell. Choose one under “Reads from”.",
  again: "Begin anew",
});
