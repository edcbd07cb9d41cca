import { room } from "../room";

export const taskWords = room("task", {
  solved: "Done.",
  open: "Not there yet.",
  now: (name: string, value: string) => (name === "" ? `now ${value}` : `${name}: ${value}`),
  hint: "A hint",
  nextHint: "Another hint",
  noLayer: "This task is about an attention cell. Choose one under “Reads from”.",
  again: "Begin anew",
});
