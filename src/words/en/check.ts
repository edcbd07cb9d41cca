import { count } from "../numbers";
import { room } from "../room";

export const checkWords = room("check", {
  first: {
    question: "What does one row of a map add up to?",
    right: "One.",
    rightSays: "Softmax shares one unit of attention among the keys.",
    wrong: "As much as the query is important.",
    wrongSays: "Every query has the same to give: one.",
  },
  show: "Check",
  again: "Begin anew",
  result: (right: number, all: number) => `${right} of ${count(all, { one: "answer", other: "answers" })} right.`,
  question: (n: number) => `Question ${n}`,
});
