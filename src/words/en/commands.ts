import { number } from "../numbers";
import { room } from "../room";

/** Names of what can be done, as menus and the palette list them. */
export const commandsWords = room("commands", {
  groups: { cell: "Cell", edit: "Edit", notebook: "Notebook", view: "View", go: "Go to", settings: "Settings" },
  /** What stands on the keys of a keyboard; Mod is the key that commands are given with. */
  keys: { Mod: "Ctrl", Shift: "Shift", Alt: "Alt", Backspace: "Backspace" },
  moveUp: "Move up",
  moveDown: "Move down",
  duplicate: "Duplicate",
  fold: "Fold away",
  unfold: "Unfold",
  beside: "Stand beside the cells before",
  below: "Stand below the cells before",
  notes: "Notes for the speaker…",
  compare: "Compare its maps",
  delete: "Delete",
  full: (most: number) => `A notebook holds at most ${number(most)} cells. Delete one, or go on in another notebook.`,
  deleted: "Cell deleted. Undo brings it back.",
  pictures: {
    svg: "Picture as SVG",
    "png-1x": "Picture as PNG",
    "png-2x": "Picture as PNG, twice as sharp",
    "png-4x": "Picture as PNG, for print",
  },
  pictureTooLarge: "This picture is too large for the browser at that size. Choose a smaller size, or SVG.",
  add: (kind: string) => `Add: ${kind}`,
  share: "Share…",
  assign: "Give it to learners…",
  notebooks: "My notebooks…",
  new: "New notebook",
  saveFile: "Save as a notebook file",
  savePage: "Save as a page that works offline",
  openFile: "Open a notebook file…",
  revert: "Revert to the original",
  reverted: "Back to the original. Undo brings your changes back.",
  print: "Print…",
  sheets: { questions: "Print a worksheet…", answers: "Print the answers…" },
  palette: "All commands…",
  shortcuts: "Keyboard shortcuts",
  glossary: "What the words mean",
  read: "Read without controls",
});
