/** How many of the first losses are handed over. */
export const COMPARED = 20;
/** Of Adam. */
export const RATE = 0.01;
export const EPSILON = 1e-7;
