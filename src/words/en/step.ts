import { room } from "../room";

export const stepWords = room("step", {
  at: (step: number, all: number) => `Step ${step} of ${all}`,
  back: "Back",
  next: "Next",
  waits: "Do what this step asks, then go on.",
  done: "Done.",
});
