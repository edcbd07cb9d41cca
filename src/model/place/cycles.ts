/** Cycles of the calendar, each a sine and a cosine. */
export const CYCLES = ["day", "week", "year"] as const;
export type Cycle = (typeof CYCLES)[number];
