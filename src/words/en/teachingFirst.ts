import { room } from "../room";

/** What teaching cells hold when they are added; apart from their other sentences, since the page needs it to know the kinds. */
export const teachingFirstWords = room("teachingFirst", {
  predict: { question: "At which moment will the last step look most? Click the cell before you see the map." },
  task: { goal: "Make head 0 of the short branch look exactly 24 steps back." },
  step: { text: "What you see here, step by step." },
  check: {
    question: "What does one row of a map add up to?",
    right: "One.",
    rightSays: "Softmax shares one unit of attention among the keys.",
    wrong: "As much as the query is important.",
    wrongSays: "Every query has the same to give: one.",
  },
});
