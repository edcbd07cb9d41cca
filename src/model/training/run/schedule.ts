import type { TrainingSettings } from "../settings";

/** The rate of a step, counted from 0: it rises along a line over the warm-up, then stays or falls along half a cosine to 0. */
export function rateAt(step: number, { rate, schedule, warmUp, length }: Pick<TrainingSettings, "rate" | "schedule" | "warmUp" | "length">): number {
  const rise = warmUp * length;
  if (step < rise) return (rate * (step + 1)) / Math.max(1, Math.ceil(rise));
  if (schedule === "constant") return rate;
  const gone = Math.min(1, (step - rise) / Math.max(1, length - rise));
  return (rate * (1 + Math.cos(Math.PI * gone))) / 2;
}
