import { count, number, shareIn } from "../numbers";
import { room } from "../room";

/** The panel that holds two sets of maps side by side. */
export const compareWords = room("compare", {
  purpose: "Two branches, two layers, two moments or two windows: each head beside the one that looks back most alike, and what is left when one is taken from the other.",
  first: "First (A)",
  second: "Second (B)",
  side: {
    own: { short: "this cell, short", long: "this cell, long" },
    kept: { short: "kept before, short", long: "kept before, long" },
    cell: { short: (name: string) => `${name}, short`, long: (name: string) => `${name}, long` },
    moment: { short: (name: string, moment: string) => `${name}, ${moment}, short`, long: (name: string, moment: string) => `${name}, ${moment}, long` },
    moments: {
      best: (step: number) => `best of the run (step ${number(step)})`,
      last: (step: number) => `newest (step ${number(step)})`,
      film: (step: number) => `where the film stands (step ${number(step)})`,
    },
  },
  keep: "Keep these maps",
  keepNote: "Keeps the maps as they are now. Then move the window, change the layer or the moment, and see what became of them.",
  kept: "Maps are kept. Change something, and hold it against them.",
  running: "Comparing …",
  same: "Both are the same maps.",
  found: (pairs: number, distance: number) => `${count(pairs, { one: "pair", other: "pairs" })} of heads. On average ${shareIn(distance, 2)} of the attention lies at other lags.`,
  over: (n: number) => `${count(n, { one: "head has", other: "heads have" })} no partner.`,
  lengths: (a: number, b: number) => `The windows have ${a} and ${b} steps, so no map can be taken from the other. Heads are matched by how many steps they look back.`,
  rows: { difference: "A − B", a: (name: string) => `A: ${name}`, b: (name: string) => `B: ${name}` },
  pair: (a: number, b: number) => `${a} with ${b}`,
  less: "A less B",
  readout: (heads: string, query: string, key: string, a: string, b: string, difference: string) => `Heads ${heads}, from ${query} to ${key}: A ${a}, B ${b}, A − B ${difference}`,
  hint: "Point at a map to read the same two steps in both, or focus it and use the arrow keys.",
  measures: "Measures of both",
});
