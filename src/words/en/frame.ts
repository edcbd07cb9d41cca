import { room } from "../room";

/** What stands around a cell. */
export const frameWords = room("frame", {
  fromBefore: "What you see is from before.",
  unfold: (name: string) => `Show ${name}`,
  waitsFor: (name: string) => `Waits for “${name}”, which has a problem.`,
  anotherCell: "another cell",
  dragToMove: (name: string) => `Drag to move ${name} (or Alt with ↑ ↓)`,
  actionsFor: (name: string) => `Actions for ${name}`,
  actionsHint: "Move, duplicate, delete…",
  progress: "Progress",
  cancel: "Cancel",
  add: "Add a cell",
  runAgain: "Run again",
});
