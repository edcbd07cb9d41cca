import { room } from "../room";

export const controlsWords = room("controls", {
  dismiss: "Dismiss this message",
  close: "Close",
  tryAgain: "Try again",
  reload: "Reload the page",
  saveTable: "Save the table (.csv)",
  folder: (name: string) => `“${name}” is a folder. Open it and drop the file itself.`,
  slider: (label: string) => `${label}, slider`,
  /** What can fail to be drawn; a sentence begins with it (`failures.notDrawn`). */
  parts: { page: "The page", bar: "The bar", dialog: "The dialog", cell: "This cell", panel: "This panel", part: "This part" },
  fields: {
    /** A typed number that is not taken over, and why. */
    stays: (label: string, value: number, why: string) => `${label} stays ${value}: ${why}`,
    number: "type a number.",
    whole: "type a whole number.",
    range: (min: number, max: number) => `type a number from ${min} to ${max}.`,
  },
});
