import { count, shareIn } from "../numbers";
import { room } from "../room";

const steps = (n: number) => count(n, { one: "step", other: "steps" });

/** Heads whose weights are set by hand, and the columns that tell a layer where a step is. */
export const byHandWords = room("byHand", {
  title: "Heads by hand",
  set: "Set a head by hand",
  /** Heads count from 0, as everywhere. */
  heads: { short: (head: number) => `Head ${head} of the short branch`, long: (head: number) => `Head ${head} of the long branch` },
  head: "Head",
  looks: "Looks",
  back: "Steps back",
  drop: (head: string) => `Draw ${head} again`,
  /** What a head can look at; `exactly` leads, with a length in words: "24 hours". */
  looksAt: {
    exactly: (length: string, back: number) => `Exactly ${length} back (${steps(back)})`,
    itself: "At itself",
    one: "One step back",
    several: "Several steps back",
    day: "At the same hour of the day",
    week: "At the same day of the week",
    year: "At the same time of the year",
    even: "At all steps alike",
    largest: "At the largest value",
  },
  note: (sharpness: number | null, back: number) => {
    const sharp = sharpness === null ? "" : ` Looking back, ${sharpness >= 0.995 ? "nearly all" : `at least ${shareIn(sharpness, 2)}`} of the weight lies on the wanted step.`;
    const first = back === 0 ? "" : ` The first ${steps(back)} of a window have no such step and look elsewhere.`;
    return `The weights of such a head are set, not drawn: they can be walked through and exported like all others.${sharp}${first}`;
  },
  place: {
    positions: "Positions",
    pairs: "Sine and cosine pairs",
    calendar: { day: "Hour of the day", week: "Day of the week", year: "Time of the year" },
    note: (columns: number) =>
      `${count(columns, { one: "column tells", other: "columns tell" })} the layer where a step is, as sines and cosines. Without them it has no sense of order.`,
  },
});
