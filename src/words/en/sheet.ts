import { room } from "../room";

/** What stands at the head of a printed sheet. */
export const sheetWords = room("sheet", {
  questions: "Name: ______________________________   Date: ______________",
  answers: "Answers",
});
