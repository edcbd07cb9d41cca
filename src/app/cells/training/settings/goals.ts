import type { Goal } from "../../../../model/training/settings";
import { EVENT_GOAL, LAG_GOAL, teachingSettings } from "../../../../model/training/task/teaching";
import { initialSpec, type TrainingSpec } from "../spec";

export const GOALS = ["forecast", "lag", "event"] as const satisfies readonly Goal["kind"][];

/** What else changes with the goal, so that it is learnt as it is known to be. */
export function withGoal(kind: Goal["kind"]): Partial<TrainingSpec> {
  const { readOut, loss, rate, schedule, warmUp, length, base } = kind === "forecast" ? initialSpec() : teachingSettings(kind === "lag" ? LAG_GOAL : EVENT_GOAL);
  const goal: Goal = kind === "lag" ? LAG_GOAL : kind === "event" ? EVENT_GOAL : { kind };
  return { goal, readOut, loss, rate, schedule, warmUp, length, base };
}
