import { addUp } from "../sum";

/** The mean of two stacks of maps, cell by cell; its rows sum to 1. Where both look on average, step number by step number. */
export function meanMaps(short: Float32Array, long: Float32Array): Float32Array {
  return addUp(short, long).map((weight) => weight / 2);
}
