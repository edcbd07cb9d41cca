import type { Branch } from "../branch";

/** Both branches, in the order in which everything lists them. */
export const BRANCHES: readonly Branch[] = ["short", "long"];
