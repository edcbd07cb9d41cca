import type { Base, Columns, View } from "../../kernels/training/task";
import { isCausal, type TrainingSettings } from "../settings";
import { movingMean, type RowTable } from "./tables";

/** What the output is added to, of the targets' own rows; nothing for the goals for teaching. */
export function baseOf(targets: RowTable, { goal, base, steps, season }: TrainingSettings): Base | undefined {
  if (goal.kind !== "forecast") return undefined;
  const view = (table: RowTable, shift = 0): View => ({ ...table, first: 1 - steps + shift, window: 1, step: 1 });
  switch (base) {
    case "nothing":
      return undefined;
    case "last":
      return { view: view(targets), line: 0, lines: 0 };
    case "mean":
      return { view: view(movingMean(targets, steps)), line: 0, lines: 0 };
    case "season":
      return { view: view(targets, 1 - season!), line: 1, lines: season! };
  }
}

/**
 * What is taken off a whole window. A causal window may only be seen relative to what its first step knew: the last value would
 * tell every step its future.
 */
export function shiftOf(values: RowTable, settings: TrainingSettings): Pick<Columns, "shift"> {
  const first = isCausal(settings) ? 1 - settings.steps : 0;
  if (settings.base === "nothing") return {};
  const level = settings.base === "mean" ? movingMean(values, settings.steps) : values;
  return { shift: { ...level, first, window: 1, step: 0 } };
}

/** The row of the earliest input of a window, counted from its last. */
export function backOf({ steps, stride, base, season, readOut }: TrainingSettings): number {
  const long = steps * stride - 1 + (base === "season" ? season! : 0);
  const mean = base === "mean" ? (readOut === "every" ? 2 * (steps - 1) : steps - 1) : 0;
  return -Math.max(long, mean);
}
