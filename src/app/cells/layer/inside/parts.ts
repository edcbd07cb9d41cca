import type { Branch } from "../../../../model/attention/branch";

/** The part of the layer that an array belongs to: its name without the last step, as `short_term_attention/query`. */
export const partOf = (name: string): string => name.slice(0, name.lastIndexOf("/"));

export const branchOf = (name: string): Branch => (name.startsWith("short") ? "short" : "long");
