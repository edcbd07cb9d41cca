import * as v from "valibot";
import { BRANCHES } from "../../../model/attention/branch";

/** Moments a second at which a film plays. */
export const SPEEDS = { min: 0.2, max: 60 } as const;

export const TrainingLook = v.strictObject({
  /** Panels that are open. */
  task: v.optional(v.boolean(), true),
  learning: v.optional(v.boolean(), false),
  reasons: v.optional(v.boolean(), true),
  strip: v.optional(v.boolean(), true),
  measures: v.optional(v.boolean(), false),
  compare: v.optional(v.boolean(), false),
  runs: v.optional(v.boolean(), true),
  /** Other runs are laid under this one's losses. */
  others: v.optional(v.boolean(), true),
  /** Moments a second. */
  speed: v.optional(v.pipe(v.number(), v.minValue(SPEEDS.min), v.maxValue(SPEEDS.max)), 10),
  /** Whose maps the film is drawn of. */
  branch: v.optional(v.picklist(BRANCHES), "short"),
  /** Axes of the loss: steps and losses by their logarithm. */
  logSteps: v.optional(v.boolean(), false),
  logLoss: v.optional(v.boolean(), true),
});

export type TrainingLook = v.InferOutput<typeof TrainingLook>;
