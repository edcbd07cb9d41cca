import { room } from "../room";

/** The panel with all heads side by side. */
export const headsWords = room("heads", {
  measuring: "Measuring the heads …",
  sort: "Sort by",
  sorts: {
    place: "place in the layer",
    alike: "likeness",
    entropy: "entropy",
    evenness: "evenness",
    lookBack: "mean look-back",
    lookBackSpread: "spread of look-back",
    diagonal: "diagonal share",
    sharpness: "sharpness",
    recovery: "recovery",
  },
  about: "Every head of both branches with its measures. Sort by one of them to see what it says, and what it does not.",
  meaning: ({ title, means, doesNot }: { readonly title: string; readonly means: string; readonly doesNot: string }) =>
    `<title>${title}.</title> ${means} ${doesNot}`,
  group: "Group by",
  groups: { branch: "branch", thirds: "thirds of the order", none: "nothing" },
  all: "All heads",
  ranked: { first: "Highest third", middle: "Middle third", last: "Lowest third" },
  ordered: { first: "First third", middle: "Middle third", last: "Last third" },
  names: {
    short: (head: number) => `short head ${head}`,
    long: (head: number) => `long head ${head}`,
  },
  cards: {
    short: (head: number) => `Short head ${head}`,
    long: (head: number) => `Long head ${head}`,
    title: (branch: string, head: string) => `${branch} · ${head}`,
    found: (value: string, target: string) => `${value}, ${target}`,
  },
  likeness: {
    title: "Which heads look alike",
    comparing: "Comparing the heads …",
    apart: (a: string, b: string, bits: string) => `${a} and ${b}: ${bits} bits apart`,
    nearest: (a: string, b: string, bits: string) => `Most alike: ${a} and ${b}, ${bits} bits apart.`,
    keys: (heads: number, nearest: string) => `Distances between ${heads} heads: arrow keys move from pair to pair. ${nearest}`,
    unit: "bits apart",
  },
});
