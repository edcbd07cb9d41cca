import type { Loss } from "../task";

/** Loss of one number, and its slope. */
export function lossOf(loss: Loss, predicted: number, wanted: number, level: number): { value: number; slope: number } {
  const error = predicted - wanted;
  if (loss.kind === "square") return { value: error ** 2, slope: 2 * error };
  if (loss.kind === "absolute") return { value: Math.abs(error), slope: Math.sign(error) };
  const slope = error > 0 ? 1 - level : error < 0 ? -level : 0;
  return { value: slope * error, slope };
}
