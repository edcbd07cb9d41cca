import { room } from "../room";

export const textWords = room("text", {
  tooIntricate: "This text is too intricate to be set, so it is shown as it was written.",
  failed: "This text could not be set, so it is shown as it was written.",
  source: "Text in Markdown; formulas between dollar signs",
  done: "Done",
  empty: "Nothing written yet.",
  edit: "Edit this text",
  /** `words` are what stands for the picture, "" where its writer gave none. */
  pictureElsewhere: (words: string) => (words === "" ? "(a picture that this page does not hold)" : `(a picture that this page does not hold: ${words})`),
});
