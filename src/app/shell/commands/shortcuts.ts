import type { Shortcut } from "./shortcut";

/** The keys of commands, by their ids. All that is needed of commands before one is run: the rest of them comes with the first. */
export const SHORTCUTS: Readonly<Record<string, Shortcut>> = {
  undo: "Mod+Z",
  redo: "Mod+Shift+Z",
  "move-up": "Alt+ArrowUp",
  "move-down": "Alt+ArrowDown",
  "duplicate-cell": "Mod+D",
  "delete-cell": "Mod+Backspace",
  notebooks: "Mod+O",
  "save-file": "Mod+S",
  print: "Mod+P",
  palette: "Mod+K",
  shortcuts: "?",
  read: "Mod+Shift+E",
  present: "Mod+Shift+P",
};
