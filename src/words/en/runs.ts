import { number, shareIn } from "../numbers";
import { room } from "../room";

/** The table of all runs of a training cell. */
export const runsWords = room("runs", {
  title: "Runs",
  aside: "what each was asked for, and what it came to",
  region: "All runs of this cell; it scrolls where they are wide",
  caption: "Point at a run to see its losses above. The settings name what is not the same in all runs.",
  columns: {
    run: "Run",
    settings: "Settings",
    seed: "Seed",
    steps: "Steps",
    best: "Best validation",
    simple: "Against the best simple forecast",
    time: "Time",
    take: "Settings",
  },
  run: (run: number) => `Run ${number(run)}`,
  now: "this one",
  same: "as all the others",
  otherSeries: "another series",
  pilots: "base, loss and rate by short runs",
  setting: (name: string, value: string) => `${name}: ${value}`,
  at: (loss: string, step: number) => `${loss}, at step ${number(step)}`,
  better: (part: number) => `${shareIn(part, 2)} less`,
  worse: (part: number) => `${shareIn(part, 2)} more`,
  none: "no simple forecast",
  ended: {
    finished: "",
    early: "stopped early",
    stopped: "stopped",
    diverged: "diverged",
  },
  take: "Take these settings",
  takeOf: (run: number) => `Take the settings of run ${number(run)}`,
  on: "on",
  off: "off",
  nothing: "none",
});
