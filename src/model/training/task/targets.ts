import type { View } from "../../kernels/training/task";
import type { TrainingSettings } from "../settings";
import { lastHeights, type RowTable } from "./tables";
import type { WindowReach } from "./parts";

/** A value so many spreads above the mean is a spike. */
const SPIKE = 1;

/** What is to come out, by rows: the targets themselves, or for each row the height of the last spike. */
export function wantedTable(targets: RowTable, { goal }: TrainingSettings): RowTable {
  return goal.kind === "event" ? { ...targets, values: lastHeights(targets.values, SPIKE) } : targets;
}

/** The row, counted from a step's own, of the first number that is to come out for it. */
const ahead = ({ goal }: TrainingSettings): number => (goal.kind === "forecast" ? 1 : goal.kind === "lag" ? -goal.lag : 0);

/** Steps that are forecast; the goals for teaching have one. */
export const horizonOf = ({ goal, horizon }: TrainingSettings): number => (goal.kind === "forecast" ? horizon : 1);

/** The first step of a window whose target lies within reach of it. */
export const firstWithTarget = ({ goal }: TrainingSettings): number => (goal.kind === "lag" ? goal.lag : goal.kind === "event" ? goal.within : 0);

export function targetView(wanted: RowTable, settings: TrainingSettings): View {
  return { ...wanted, first: 1 - settings.steps + ahead(settings), window: 1, step: 1 };
}

/** Rows of the targets of a window, of all steps that are read out or of the last alone. */
export function targetReach(settings: TrainingSettings, lastOnly: boolean): Omit<WindowReach, "back"> {
  const every = settings.readOut === "every" && !lastOnly;
  const first = ahead(settings) + (every ? 1 - settings.steps + firstWithTarget(settings) : 0);
  return { first, last: ahead(settings) + horizonOf(settings) - 1 };
}
