import { room } from "../room";

export const barWords = room("bar", {
  engine: {
    starting: "Starting the engine…",
    none: "No engine",
    tfjs: (backend: string) => `TensorFlow.js on ${backend}`,
    /** Firefox names no GPU. */
    unnamedGpu: "GPU not named by this browser",
    tfjsAskedFor: "The address asks for TensorFlow.js instead of Headlight’s own kernels.",
  },
  keeping: { kept: "Kept in this browser", changed: "Keeping…", saving: "Keeping…", failed: "Not kept", lacksFile: "Kept without its file" },
  notebookFile: "Notebook file",
  colours: (theme: string) => `Colours: ${theme}`,
  themes: { system: "as the system", light: "light", dark: "dark" },
  undo: "Undo",
  redo: "Redo",
  present: "Present",
  unread: "Show the controls",
  lessons: "Lessons",
  share: "Share",
  outline: "Outline",
  outlineHint: "Outline: go to a cell",
  menu: "Menu",
});
