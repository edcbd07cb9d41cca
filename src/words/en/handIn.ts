import { count } from "../numbers";
import { room } from "../room";

/** Answers as a file that is handed in tells them. */
export const handInWords = room("handIn", {
  one: (title: string, question: number) => `${title}, question ${question}`,
  solved: (hints: number) => (hints === 0 ? "done" : `done, with ${count(hints, { one: "hint", other: "hints" })}`),
  order: (heads: readonly number[]) => `head ${heads.join(", ")}`,
});
