import { addUp } from "../sum";

/** The mean of two stacks of maps, cell by cell; its rows sum to 1. Where both look on average, step number by step number. */
export function meanMaps(short: Float32Array, long: Float32Array): Float32Array {
  const mean = addUp(short, long);
  // In its place: another array would be 64 MB at 1,024 steps and 16 heads.
  for (let i = 0; i < mean.length; i++) mean[i]! /= 2;
  return mean;
}
