import { room } from "../room";

/** What each cell that asks is when it is added; apart from its other sentences, since the page needs these to know the kinds. */
export const askedFirstWords = room("askedFirst", {
  predict: { question: "At which moment will the last step look most? Click the cell before you see the map.", says: "" },
  task: { goal: "Make head 0 of the short branch look exactly 24 steps back.", says: "" },
  step: "What you see here, step by step.",
  check: {
    question: "What does one row of a map add up to?",
    right: "One.",
    rightSays: "Softmax shares one unit of attention among the keys.",
    wrong: "As much as the query is important.",
    wrongSays: "Every query has the same to give: one.",
  },
});
