import { count, number } from "../numbers";
import { room } from "../room";

/** What a learner sees of an assignment around its cells. */
export const assignmentWords = room("assignment", {
  region: "Assignment",
  lead: "You work in a copy of your own, and nothing is sent anywhere. At the end you save a file with your answers, and hand it in.",
  name: "Your name",
  number: "Your number",
  numberHint: "Your number decides which series and layer you get, so type it as your teacher gave it.",
  begin: "Begin",
  of: (name: string, answered: number, all: number) => `${name}: ${number(answered)} of ${count(all, { one: "question", other: "questions" })} answered`,
  save: "Save my answers",
  saved: "Saved among your downloads. Hand in the newest file.",
  reported: "Your answers are reported to your learning platform as you give them.",
  waiting: "Waiting until all is computed …",
});
