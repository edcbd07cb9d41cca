import { room } from "../room";

export const textWords = room("text", {
  tooIntricate: "This text is too intricate to be set, so it is shown as it was written.",
  failed: "This text could not be set, so it is shown as it was written.",
  source: "Text in Markdown; formulas between dollar signs",
  done: "Done",
  empty: "Nothing written yet.",
  edit: "Edit this text",
});
