import { share as percent } from "../numbers";
import { room } from "../room";

export const predictWords = room("predict", {
  show: "Show me",
  again: "Begin anew",
  yours: "Your answer",
  noLayer: "This question is about the maps of an attention cell. Choose one under “Reads from”.",
  noTruth: "The layer gives no answer to this question as it is set now.",
  rightOption: "right",
  /** Likely mistakes that have a name; others are numbers. */
  likes: { even: "all alike", itself: "all on the step itself", first: "all on the first step", greatest: "all on the step that gets the most", reversed: "the reverse order" },
  likely: (like: string) => `**${like}:**`,
  take: "That is my answer",
  change: "Change my answer",
  kept: "Your answer is kept.",
  quiet: "Nothing is said here of what is right.",
  notYet: "Answer first, then the page shows what is true.",
  score: {
    right: "Right.",
    rowRight: (part: number) => `Right: ${percent(part)} of the attention lies where you put it.`,
    row: (part: number) => `${percent(part)} of the attention lies where you put it.`,
    order: (part: number) => `${percent(part)} of the pairs stand in the right order.`,
    wrong: "Not quite.",
  },
  truth: {
    number: (value: string, unit: string) => `It is ${value}${unit === "" ? "" : ` ${unit}`}.`,
    weight: (key: number) => `The greatest weight of this row lies on step ${key}.`,
    effect: (key: number) => `In this row, step ${key} moves the output most.`,
    lag: (value: string) => `This head looks ${value} steps back.`,
    row: (key: number, part: number) => `The most, ${percent(part)}, lies on step ${key}.`,
    order: (heads: string) => `From most to least: head ${heads}.`,
  },
  number: { label: "Your number" },
  cell: {
    figure: (query: number, chosen: number | null) =>
      `An empty map. Row of step ${query}: ${chosen === null ? "nothing chosen yet" : `step ${chosen} chosen`}. Left and Right choose a step.`,
    key: (key: number) => `step ${key}`,
    none: "nothing chosen yet",
  },
  lag: {
    figure: "A line along which each step looks the same number of steps back. Left and Right move it.",
    back: (steps: number) => `${steps} ${steps === 1 ? "step" : "steps"} back`,
  },
  row: {
    typed: "The same, typed: a weight for each step, with commas between",
    notNumbers: (steps: number) => `Type ${steps} numbers from 0 up, with commas between them.`,
    even: "All alike",
  },
  order: {
    list: "From most to least",
    head: (head: number) => `Head ${head}`,
    up: (head: number) => `Move head ${head} up`,
    down: (head: number) => `Move head ${head} down`,
  },
  axes: { keys: "looked at (key)", queries: "who looks (query)" },
});
