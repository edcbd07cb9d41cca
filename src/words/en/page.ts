import { room } from "../room";

/** Of the page around the cells: what it is called, and what it says when something is done. */
export const pageWords = room("page", {
  untitled: "Untitled notebook",
  titleOf: (name: string) => `Title of ${name}`,
  titleOfNotebook: "Title of the notebook",
});
