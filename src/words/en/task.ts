import { room } from "../room";

export const taskWords = room("task", {
  first: { goal: "Make head 0 of the short branch look exactly 24 steps back.", says: "" },
  solved: "Done.",
  open: "Not there yet.",
  now: (name: string, value: string) => (name === "" ? `now ${value}` : `${name}: ${value}`),
  hint: "A hint",
  nextHint: "Another hint",
  noLayer: "This task is about an attention cell. Choose one under “Reads from”.",
  again: "Begin anew",
});
