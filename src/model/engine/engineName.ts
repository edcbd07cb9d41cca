/** Who computes: kernels of our own, or TensorFlow.js. */
export const ENGINES = ["own", "tfjs"] as const;
export type EngineName = (typeof ENGINES)[number];

/** Which engine the address asks for: our own unless it says another; null for a name that is none. */
export const engineNamed = (asked = "own"): EngineName | null => ENGINES.find((name) => name === asked) ?? null;
