import { count } from "../numbers";
import { room } from "../room";

export const checkWords = room("check", {
  show: "Check",
  take: "These are my answers",
  change: "Change my answers",
  kept: "Your answers are kept.",
  again: "Begin anew",
  result: (right: number, all: number) => `${right} of ${count(all, { one: "answer", other: "answers" })} right.`,
  onceMore: (title: string) => `Once more, from “${title}”`,
  question: (n: number) => `Question ${n}`,
});
