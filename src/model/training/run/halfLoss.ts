import { halfToNumber, nearestHalf } from "../../files/floats";

/** What float16 takes from weights: by how much one of them moves at most, and how large the largest is. */
export function halfLoss(weights: Float32Array): { readonly moved: number; readonly largest: number } {
  let [moved, largest] = [0, 0];
  for (const weight of weights) {
    moved = Math.max(moved, Math.abs(halfToNumber(nearestHalf(weight)) - weight));
    largest = Math.max(largest, Math.abs(weight));
  }
  return { moved, largest };
}
