import { number } from "../numbers";
import { room } from "../room";

/** What is said only while a text is written. */
export const textEditorWords = room("textEditor", {
  full: (most: number) => `A text holds at most ${number(most)} characters: what was typed or pasted beyond them is not in it. Write on in another text.`,
});
