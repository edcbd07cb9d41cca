import { room } from "../room";

/** The two branches of the layer, and what both give together. */
export const branchesWords = room("branches", {
  titles: { short: "Short", long: "Long", sum: "Sum" },
  inside: { short: "short", long: "long", sum: "sum" },
  branches: { short: "Short branch", long: "Long branch", sum: "Sum of both branches" },
  maps: { short: "Short maps", long: "Long maps", sum: "Sum maps" },
  /** Heads count from 0, as everywhere. */
  head: (head: number) => `head ${head}`,
});
