import * as v from "valibot";
import { Conditions, Words } from "../teaching/parts";

/** Something to be done in the notebook's own cells: it is solved when all conditions hold. */
export const TaskSpec = v.strictObject({
  goal: Words,
  conditions: v.pipe(Conditions, v.minLength(1)),
  /** Each more than the one before. */
  hints: v.optional(v.pipe(v.array(Words), v.maxLength(6)), []),
  /** Said once it is solved. */
  says: v.optional(Words, ""),
});
export type TaskSpec = v.InferOutput<typeof TaskSpec>;

export const TaskLook = v.strictObject({
  /** How many hints are open. */
  hints: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** It was solved once: what is tried afterwards does not take that back. */
  done: v.optional(v.boolean(), false),
  /** When it was last solved: ms since 1970. */
  at: v.optional(v.number()),
});
export type TaskLook = v.InferOutput<typeof TaskLook>;
