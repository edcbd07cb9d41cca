/** The two time scales. */
export type Branch = "short" | "long";

/** What a row of maps can show: a branch, or both added. */
export type MapBranch = Branch | "sum";

/** Both branches, in the order in which everything lists them. */
export const BRANCHES: readonly Branch[] = ["short", "long"];
